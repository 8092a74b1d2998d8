"""An empty view, served as the site is: what a page of this framework costs at the very least."""
