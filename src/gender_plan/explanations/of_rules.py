"""Why the rules ask what they ask of a whole plan (GP2xx to GP5xx); each rule's file shows examples."""

from collections.abc import Mapping

from gender_plan.text import Text

_UNKNOWN = Text(
    "Mã được nhắc tới mà không khai báo thì không biết là ai, là gì; thường do gõ sai một chữ.",
    en="An id that is named and never declared stands for nobody; mostly one letter is wrong.",
)

WHY: Mapping[str, Text] = {
    **dict.fromkeys(("GP201", "GP202", "GP203", "GP204", "GP205", "GP206", "GP207", "GP208"), _UNKNOWN),
    "GP209": Text(
        "Hai mục trùng mã thì mọi chỗ nhắc tới mã ấy đều không rõ là mục nào.",
        en="Where two items have one id, nobody knows which is meant wherever it is named.",
    ),
    "GP210": Text(
        "Một cơ quan ghi hai lần thì trách nhiệm bị chia đôi và bảng nào cũng thiếu một nửa.",
        en="An agency entered twice has its duties split in two, and every table lacks a half.",
    ),
    "GP211": Text(
        "Đi vòng thì không bao giờ biết nhóm gồm ai, hay ai kế thừa nhiệm vụ.",
        en="Going round in a circle, nobody ever learns who is in the group or who took over.",
    ),
    "GP212": Text(
        "Chỉ tiêu 3.1 nằm dưới mục tiêu 2 thường là do chép nhầm chỗ, và sẽ nhận cơ quan chủ trì sai.",
        en="Indicator 3.1 under goal 2 was mostly put in the wrong place, and gets the wrong lead.",
    ),
    "GP213": Text(
        "Ký hiệu QĐ mà gọi là kế hoạch thường là lỗi in; cần đối chiếu, không tự sửa.",
        en="The symbol of a decision on a plan is mostly a misprint: compare it, do not correct it.",
    ),
    "GP214": Text(
        "Nội dung của phụ lục chưa ai thấy, nên những gì nằm ở đó là chưa rõ chứ không phải không có.",
        en="Nobody has seen the annex, so that what it holds is unknown and not absent.",
    ),
    "GP215": Text(
        "not_seen chỉ kể tên các phần của tệp kế hoạch; tên khác không tắt được quy tắc nào.",
        en="not_seen names sections of a plan file; another name keeps no rule from running.",
    ),
    "GP216": Text(
        "Một tỷ lệ không thể lấy chính nó làm mẫu số.",
        en="A share cannot be its own denominator.",
    ),
    "GP217": Text(
        "Khung kế hoạch đánh dấu những chỗ chưa ai điền; để sót thì bản in có chữ “(điền: …)”.",
        en="A frame marks what nobody has filled in yet; left behind, “(điền: …)” would be printed.",
    ),
    "GP301": Text(
        "Không có cơ quan chủ trì thì không ai phải trả lời khi chỉ tiêu không đạt. Thư viện không tự "
        "đoán: “phối hợp” không bao giờ thành chủ trì.",
        en="Without a lead nobody answers when the indicator is not met. Nothing is guessed: to "
        "“coordinate” never becomes to lead.",
    ),
    "GP302": Text(
        "Hai cơ quan cùng chủ trì thì thường không cơ quan nào làm; có khi văn bản ghi đúng như vậy.",
        en="Where two lead, often neither does; sometimes the document does say so.",
    ),
    "GP303": Text(
        "Thường là quên chép một phân công, hoặc cơ quan thừa trong danh mục.",
        en="Mostly an assignment was forgotten, or the agency is one too many.",
    ),
    "GP304": Text(
        "Không ai phối hợp với chính mình; thường là chép nhầm chỉ tiêu hay cơ quan.",
        en="Nobody coordinates with itself; mostly an indicator or agency was miscopied.",
    ),
    "GP305": Text(
        "Phân công không nêu việc thì không trả lời được ai làm gì.",
        en="An assignment of nothing cannot answer who does what.",
    ),
    "GP306": Text(
        "Phân công không nêu ai thì không ai chịu trách nhiệm.",
        en="An assignment to nobody makes nobody responsible.",
    ),
    "GP401": Text(
        "Văn bản không nêu thì kế hoạch không đánh giá được phần ấy; không được điền con số đoán.",
        en="What the document does not state cannot be judged; no figure may be guessed into it.",
    ),
    "GP402": Text(
        "Lệch số lượng nghĩa là chép sót, chép thừa, hoặc nội dung nằm ở phụ lục chưa có.",
        en="Other counts mean that something was left out or added, or stands in an annex.",
    ),
    "GP403": Text(
        "Thường là nhầm chiều hoặc nhầm con số; nếu đúng là giữ mức thì ghi direction: keep.",
        en="Mostly the direction or a figure is wrong; where the level is to be kept, say so.",
    ),
    "GP404": Text(
        "Tỷ lệ của một tổng không thể dưới 0 hay trên 100.",
        en="A share of a whole cannot be below 0 or above 100.",
    ),
    "GP405": Text(
        "0.35 có thể là 35% viết theo Excel; hiểu nhầm thì sai một trăm lần.",
        en="0.35 may be 35% as Excel writes it; misread, it is wrong a hundredfold.",
    ),
    "GP406": Text(
        "Ở Việt Nam 1.234 là một nghìn hai trăm ba mươi tư; trong tệp này là một phẩy hai ba tư.",
        en="In Vietnam 1.234 is over a thousand; in this file it is a little over one.",
    ),
    "GP407": Text(
        "“Khoảng 60” không cho biết 58 có đạt không, nên không ai kết luận được.",
        en="“About 60” does not say whether 58 will do, so nobody can tell.",
    ),
    "GP408": Text(
        "Hạn nằm ngoài thời gian của kế hoạch thường là gõ nhầm năm.",
        en="A due day outside the plan is mostly a mistyped year.",
    ),
    "GP409": Text(
        "Hai con số cùng hạn, cùng hiệu lực thì không biết lấy con số nào để đánh giá.",
        en="With two figures due and in force together nobody knows which one counts.",
    ),
    "GP410": Text(
        "Khoảng lộn ngược không có con số nào nằm trong.",
        en="There is no figure inside a band that is upside down.",
    ),
    "GP411": Text(
        "“Đạt 60” là ít nhất hay nhiều nhất tùy chỉ tiêu muốn tăng hay giảm.",
        en="“Reach 60” is at least or at most, by whether the indicator is to rise or fall.",
    ),
    "GP412": Text(
        "Hai giới cộng lại là 100% một tổng, nên không thể cùng trên 50%.",
        en="Both sexes make up 100% of a whole and cannot both have over 50%.",
    ),
    "GP413": Text(
        "“100% số xã” chỉ tính được khi biết có bao nhiêu xã.",
        en="“100% of the communes” can be computed only where their number is known.",
    ),
    "GP414": Text(
        "“Giảm 80% so với 2015” phải tính từ số liệu năm 2015.",
        en="“80% less than in 2015” has to be computed from the figure of 2015.",
    ),
    "GP415": Text(
        "Máy chỉ gộp số liệu theo các kỳ nó hiểu: year, half-year, quarter, month.",
        en="Values combine only by periods that are understood: year, half-year, quarter, month.",
    ),
    "GP416": Text(
        "Bậc phải đạt không có trên thang thì không bao giờ đạt được.",
        en="A step that the scale does not have can never be reached.",
    ),
    "GP417": Text(
        "Không con số nào lệch ít hơn một số âm.",
        en="No figure deviates by less than something below zero.",
    ),
    "GP418": Text(
        "Tỷ lệ của không đơn vị nào thì không tính được.",
        en="A share of no units cannot be computed.",
    ),
    "GP419": Text(
        "Mẫu số phải là một số lượng; phần trăm hay tỷ suất không đếm cái gì.",
        en="A denominator has to be a count; a percentage or rate counts nothing.",
    ),
    "GP501": Text(
        "Không có kỳ báo cáo thì không biết ai nợ báo cáo và khi nào.",
        en="Without report periods nobody knows who owes a report, and when.",
    ),
    "GP502": Text(
        "Thường là gõ nhầm năm hoặc đảo hai ngày.",
        en="Mostly a year was mistyped or the two days were swapped.",
    ),
    "GP503": Text(
        "Kỳ nằm ngoài thời gian của kế hoạch thường là gõ nhầm năm.",
        en="A period outside the plan is mostly a mistyped year.",
    ),
    "GP504": Text(
        "Không có hạn nộp thì không báo cáo nào trễ được.",
        en="Without a due day no report can be late.",
    ),
    "GP505": Text(
        "Báo cáo nộp khi đợt cao điểm còn đang diễn ra chưa thể nêu đủ kết quả.",
        en="A report handed in while the event goes on cannot yet tell all its results.",
    ),
}
