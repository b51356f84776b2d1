"""Tables of any size on disk: found, opened on an engine, and results written whole or not at all."""
