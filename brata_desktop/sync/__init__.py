"""Exchange of revisions with the shared database, or with a packet on a stick."""
