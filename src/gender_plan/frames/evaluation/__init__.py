"""The evaluation of tables of any size: whole columns at a time, on the engine they live in."""
