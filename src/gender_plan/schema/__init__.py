"""The JSON Schema of a plan file, made of the model and of the tables with which files are read.

It says of the shape of a file what the loader says: which keys there are, which must be there, what may
stand at each. What no schema can say is left to ``check_plan``:

- the text of the file (GP0xx): characters, indentation, keys that stand twice, how deep, how long;
- how a bare value is spelt: to an editor ``1e3``, ``+5`` and ``1.0`` are the numbers 1000, 5 and 1 and
  ``True`` is a truth value, where the loader reads what stands there, letter by letter;
- rarer spellings of percent, of which the loader folds accents and case;
- how long a text may be (GP116), because whoever loads a file sets that limit;
- whether what is named exists, and whether the plan makes sense (GP2xx to GP5xx).
"""

from gender_plan.schema.making import json_schema
from gender_plan.schema.modeline import SCHEMA_FILE, modeline, with_modeline

__all__ = ["SCHEMA_FILE", "json_schema", "modeline", "with_modeline"]
