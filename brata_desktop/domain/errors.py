"""What can go wrong, as values.

```
BrataError
├── UserError                 the user can act; carries a code and parameters
│   ├── InvalidInput          one field is wrong; shown beside that field
│   ├── NotAllowed            the officer lacks the right, or the state forbids it
│   ├── NotFound              what was named does not exist here
│   └── Conflict              two versions stand side by side; a person decides
└── Unavailable               the world is in the way (disk full, file locked); offer to retry
```

Anything else that is raised is our bug: logged with its traceback, data safe.

An error carries a code, never a translated text. `str(error)` is the English sentence for
the log and the command line; the window has its own sentence per code.
"""

from brata_desktop.domain.error_messages import MESSAGES


class BrataError(Exception):
    """Base of every error that the program expects.

    Attributes:
        code: Names the situation, kebab-case; a key of `MESSAGES`.
        params: Values for the sentence, by name.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        """Return the English sentence: what happened, then what to do."""
        return MESSAGES[self.code].format(**self.params)


class UserError(BrataError):
    """The user can act on it."""


class InvalidInput(UserError):
    """A value given by the user cannot be used.

    Attributes:
        field: Path of the field in the document, as `occurred.time` or `persons[2].age`;
            empty when the input as a whole is meant.
    """

    def __init__(self, field: str, code: str, **params: object) -> None:
        super().__init__(code, **{"field": field, **params})
        self.field = field


class NotAllowed(UserError):
    """The officer lacks the right, or the record's state forbids the action."""


class NotFound(UserError):
    """What was named does not exist in this store."""


class Conflict(UserError):
    """Two versions stand side by side and a person has to decide."""


class Unavailable(BrataError):
    """The world is in the way: disk full, file locked, folder missing. Nothing was lost."""
