"""Forms compiled from the ui folder."""
