"""What stands for a key or a value that was reported already, so that nobody reports it again."""

from attrs import field, frozen


@frozen(eq=False)
class Refused:
    """A refused key or value; of a repeated key, ``key`` says which."""

    key: str = field(default="")
