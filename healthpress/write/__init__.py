"""To disk: whole or nothing, only what differs, only what is ours."""
