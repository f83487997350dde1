"""What the subcommands of `pickup-kiosk journal` do; imported when one is asked for."""
