"""Lines that a sound plan file cannot take, each with the one code that then appears (GP1xx)."""

_MEASURED = "indicators:\n- id: x.1\n  text: a\n  "

# Appended to a file that has none of the sections «funding», «reviews», «indicators», «recipients».
SHAPE_FAULTS: tuple[tuple[str, str], ...] = (
    ("GP101", "fundings: []\n"),
    ("GP102", "funding:\n- {amount: 5}\n"),
    ("GP103", "funding:\n"),
    ("GP104", "funding: nhiều\n"),
    ("GP105", "funding:\n- nhiều\n"),
    ("GP106", "funding:\n- text: [a]\n"),
    ("GP107", "funding:\n- {text: a, amount: 'năm'}\n"),
    ("GP108", "reviews:\n- {id: a, title: a, by: 30/6/2020}\n"),
    ("GP109", f"{_MEASURED}targets: [{{at_least: 1, strive: yes}}]\n"),
    ("GP110", f"{_MEASURED}direction: up\n"),
    ("GP111", "reviews:\n- {id: Sơ Kết, title: a}\n"),
    ("GP112", f"{_MEASURED}targets: [{{by: 2020}}]\n"),
    ("GP113", f"{_MEASURED}targets: [{{at_least: 1, above: 2}}]\n"),
    ("GP115", f"{_MEASURED}targets: [{{rated: [a, b], step: nhất}}]\n"),
    ("GP117", f"{_MEASURED}targets: [{{within: [1, 2, 3]}}]\n"),
    ("GP118", f"{_MEASURED}targets: [{{done: false}}]\n"),
    ("GP119", f"{_MEASURED}targets: [{{at_least: 35,5}}]\n"),
    ("GP121", f"{_MEASURED}targets: [{{change_by: {{percent: 5, base: 15}}}}]\n"),
    ("GP122", "reviews:\n- {id: a, title: Sơ kết, tổng kết}\n"),
    ("GP123", f"{_MEASURED}unit: {{of: phần trăm}}\n"),
)
