"""The names of the sections of Pengaturan."""

from PySide6.QtCore import QCoreApplication


def section_title(key: str) -> str:
    """Give the title of a section in the language in force."""
    titles = {
        "appearance": QCoreApplication.translate("SettingsSections", "Appearance and language"),
        "security": QCoreApplication.translate("SettingsSections", "Security"),
        "officers": QCoreApplication.translate("SettingsSections", "Officers and roles"),
        "unit": QCoreApplication.translate("SettingsSections", "Unit and paper"),
        "registers": QCoreApplication.translate("SettingsSections", "Posts and personnel"),
        "backups": QCoreApplication.translate("SettingsSections", "Backups"),
        "about": QCoreApplication.translate("SettingsSections", "About"),
    }
    return titles[key]
