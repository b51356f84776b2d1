"""From reported values to dated observations: read, chosen, combined over time and over areas."""
