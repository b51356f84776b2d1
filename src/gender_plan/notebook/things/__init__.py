"""What is shown of each thing: one small file for each."""
