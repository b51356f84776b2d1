"""``python -m gender_plan``: the command line, under its other name."""

from gender_plan.cli import main

if __name__ == "__main__":
    main()
