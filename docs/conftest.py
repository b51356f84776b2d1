"""What pytest leaves alone: pages without a doctest, where the marks of a merge look like one."""

collect_ignore_glob = ["problems*.md"]
