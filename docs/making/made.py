"""What stands at the top of a page that is made, so that nobody edits it by hand."""

MADE = "<!-- made of the library: python docs/making/remake.py -->\n"
