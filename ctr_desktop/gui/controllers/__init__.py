"""What the menus do, by subject: each controller asks, changes, tells."""
