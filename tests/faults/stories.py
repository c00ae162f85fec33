"""The failure stories of other programs that concern exchange, sticks, clocks or access.

Each is a test that bears its number, `test_story_09_…`; docs/reliability.md lists them.
"""

STORIES = {
    1: "A push failed, nobody was told, and the next exchange took the work away",
    2: "A disk was full: empty files replaced good ones and were sent on",
    3: "Who lost access to a case lost what he had never sent of it",
    4: "One bad record kept all others from being sent, for two weeks",
    5: "Logging out, or another user logging in, erased what was not sent",
    6: "A queue in memory was marked as sent without anything being sent",
    7: "An administrator's name and password were built into the program",
    8: "The centre refused a report, and the client called it sent",
    9: "A retry after a lost answer made a second incident",
    10: "A form that was changed while it was being sent became two reports",
    11: "A failed import replaced the file it read",
    12: "All was said to be synced, and a third was there",
    13: "Started before its disk was connected, a program began an empty store",
    14: "The centre said yes while photos were missing, and the copy was deleted",
    15: "Files copied by hand carried another person's data",
    16: "A stick that was read twice made everything twice",
    17: "Each opening moved the time back; clocks were reset in the field",
    18: "A changed password at the centre took every case away",
    19: "What had run out was called a wrong password",
    20: "Syncing without a network logged the user out",
    23: "Printing was locked because the exchange had failed",
    26: "A withdrawal here and a change there blocked the exchange for ever",
    27: "The centre's backup, put back, ate what was not sent yet",
    28: "Two records bore one number",
    31: "Codes of options changed, and old records could not be sent",
    32: "An interrupted first download was taken for all of it",
    33: "The same officer at two computers: the first one's work was lost",
    34: "Deciding between two versions ended in an error of the server",
    39: "Without a network every action waited for it",
    40: "What was handed out lacked rows, and nothing said so",
}
"""Number in the list of stories to what happened."""
