"""Where the frozen program begins."""

import sys

from ctr_desktop.app.startup import main

sys.exit(main())
