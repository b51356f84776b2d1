"""What is handed in: the consolidated report as a document, a page, a workbook; the calendar."""
