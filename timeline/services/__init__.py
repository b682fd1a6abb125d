"""Every write of the site: each function is one transaction and leaves a revision."""
