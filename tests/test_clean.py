"""Cleaning: what each rule mends or drops, and what looks alike and stays."""

import pytest

from studyguide.clean import RULES, clean
from studyguide.clean.repairs import repaired
from studyguide.model import Note

MENDED: dict[str, tuple[str, str]] = {
    "no_break_space": ("a\u00a0b", "a b"),
    "zero_width": ("zero\u200bwidth\ufeff", "zerowidth"),
    "direction": ("a\u202eb\u202c", "ab"),
    "control": ("a\x07b\x00", "ab"),
    "joiner_of_a_script_stays": ("می\u200cخواهم", "می\u200cخواهم"),
    "mojibake": ("cafÃ© isnâ€™t", "café isn’t"),
    "umlauts_are_no_mojibake": ("Ärzte über Öl", "Ärzte über Öl"),
    "ligature": ("con\ufb01gure", "configure"),
    "entity": ("a &amp; b&nbsp;c", "a & b c"),
    "tag_that_is_talked_about": ("use &lt;div&gt; here", "use `<div>` here"),
    "break_in_a_cell": ("| a<br>b | c |", "| a; b | c |"),
    "italic": ("one <i>pulls</i> it", "one *pulls* it"),
    "below_and_above": ("H<sub>2</sub>O at 10<sup>-3</sup> bar, v<SUB>max</SUB>", "H₂O at 10⁻³ bar, vₘₐₓ"),
    "below_and_above_short": ("H~2~O and x^2^ and Ca^2+^", "H₂O and x² and Ca²⁺"),
    "below_and_above_without_a_sign": ("x<sub>Q</sub> and y<sup>α+1</sup>", "x_Q and y^(α+1)"),
    "about_and_powers_stay": ("~5 min to ~10, 2^10 and 2^3", "~5 min to ~10, 2^10 and 2^3"),
    "unclosed_anchor": ('<a data-bbox="1 2" href="#">Docs (opens in a new tab)\tx', "Docs\tx"),
    "unclosed_list": ('<ul style="list-style-type: none"> a', " a"),
    "placeholder_is_no_tag": ("name it <bucket-name> and a<b", "name it <bucket-name> and a<b"),
    "tag_in_code": ("`<i>x</i>`", "`<i>x</i>`"),
    "new_tab": ("[Prices](https://example.org)(opens in a new tab).", "[Prices](https://example.org)."),
    "new_tab_split": ("Backup(ope ns in a new tab)", "Backup"),
    "new_tab_escaped": ("[re:Post.\\(opens in a new tab\\)](#)", "re:Post."),
    "new_tab_link": ("see ([opens in a new tab](#))", "see"),
    "dead_link": ("[words](#) and [more]()", "words and more"),
    "picture_of_nothing": ("- Clef ![a clef]()", "- Clef a clef"),
    "live_anchor": ("[words](#a-heading)", "[words](#a-heading)"),
    "wiki_link": ("[[Page#Part|alias]] and [[Page]]", "alias and Page"),
    "note_link": ("[Next](../b%20c.md)", "Next"),
    "comparison_is_no_highlight": ("a == b and c == d", "a == b and c == d"),
    "link_to_a_block": ("See ((64b1f0aa-1111-4222-8333-abcdefabcdef)).", "See."),
    "highlight_of_carets": ("^^Important^^: stomata open", "**Important**: stomata open"),
    "carets_of_powers": ("2^^3 and 4^^5", "2^^3 and 4^^5"),
    "footnote": ("said so[^1]", "said so [1]"),
    "marks_of_sources": ("Bile【4†source】 and fat[cite: 12, 13].", "Bile and fat."),
    "more_marks_of_sources": ("[cite_start]It is green. :contentReference[oaicite:3]{index=3}", "It is green."),
    "a_task_of_an_outline": ("- {{[[TODO]]}} read #[[daily practice]] [*](((xYz12Ab9q)))", "- [ ] read daily practice"),
    "a_field_in_a_sentence": ("depends on [charge:: z] and (unit:: mol)", "depends on charge: z and mol"),
    "a_highlight_between_colons": ("The ::light reactions:: use std::vector::size", "The **light reactions** use std::vector::size"),
    "a_comment_behind_a_picture": ('![](leaf.png)<!-- {"width":300} -->', "![](leaf.png)"),
    "a_degree_as_bullet": ("° ends in -pril", "- ends in -pril"),
    "a_degree_is_no_bullet": ("37 ° C and 5° north", "37 ° C and 5° north"),
    "a_picture_as_title": ("## ![a banner](banner.png)", "![a banner](banner.png)"),
    "a_picture_in_a_title": ("## ![icon](i.png) Skull", "## ![icon](i.png) Skull"),
    "breaks_in_a_row": ("| a<br><br>  <br>b | c |", "| a; b | c |"),
    "tags_inside_each_other": ("<b><u>Heart failure</u></b> is one", "**Heart failure** is one"),
    "a_page_inside_a_page": ('<iframe src="https://example.org/a" width="100%"></iframe>', "[https://example.org/a](https://example.org/a)"),
    "a_file_inside_a_page": ('<iframe src="../pdfs/2.pdf" style="border: 1px"></iframe>', ""),
    "arrow_as_formula": (r"acid $\rightarrow$ salt \(\Rightarrow\) soap", "acid → salt ⇒ soap"),
    "greek_letter_of_a_word": (r"an $\alpha$-helix and TNF-$\alpha$, where $\alpha$ is small", r"an α-helix and TNF-α, where $\alpha$ is small"),
    "formula_stays": (r"$f \rightarrow g$ and $\beta$", r"$f \rightarrow g$ and $\beta$"),
    "half_bold": ("- Strict Licensing:** text", "- **Strict Licensing:** text"),
    "whole_bold": ("- **Term:** text", "- **Term:** text"),
    "word_bullet": ("o\tsecond level", "  - second level"),
    "symbol_with_a_plain_space": ("\uf0b7 Must move from the promisee", "- Must move from the promisee"),
    "symbol_inside_a_line": ("a \uf0b7 b", "a \uf0b7 b"),
    "two_marks": ("- 1) Security", "1) Security"),
    "timestamp": ("[00:12:31] Welcome", "Welcome"),
    "timestamp_of_a_span": ("[00:00:04.560 --> 00:00:09.120]  So, plates", "So, plates"),
    "width": ("ＤＮＡ　１２（ａ）", "DNA 12（a）"),
    "gap": (f"a{' ' * 5000}b", f"a{' ' * 200}b"),
    "time_of_day_stays": ("(10:30) Opening", "(10:30) Opening"),
    "size_of_a_picture": ("![leaf](leaf.png =300x) ![](a.png =50x20)", "![leaf](leaf.png) ![](a.png)"),
    "attributes_of_a_link": ('[a](https://e.org){:target="_blank"} **New**{: .label } ![b](b.png){ width=50% }', "[a](https://e.org) **New** ![b](b.png)"),
    "attributes_of_a_title": ("## Results {#results .unnumbered}", "## Results"),
    "attributes_of_kramdown_in_a_title": ("# Results {: .no_toc }", "# Results"),
    "sets_are_no_attributes": ("f(x){.5} and (a){#b} and $x_{:n}$ and {a=1}", "f(x){.5} and (a){#b} and $x_{:n}$ and {a=1}"),
    "attributes_in_code": ("`[a](b){:.c}` and `![](a.png =3x)`", "`[a](b){:.c}` and `![](a.png =3x)`"),
    "many_asterisks": ("******Osmosis:****** a ********slow******** one", "**Osmosis:** a **slow** one"),
    "many_asterisks_in_code": ("`****x****` and 2 **** 3 ****", "`****x****` and 2 **** 3 ****"),
    "arrow_in_a_highlight": ('<mark style="background: #fa0">cause -> effect</mark>', "**cause -> effect**"),
    "bold_in_a_highlight": ("<mark>**Osmosis**</mark> is slow", "**Osmosis** is slow"),
    "row_with_an_empty_last_cell": ("a\tb\t", "a\tb\t"),
}


@pytest.mark.parametrize(("before", "after"), MENDED.values(), ids=MENDED)
def test_a_line_is_mended_once(before: str, after: str) -> None:
    assert repaired(before) == after
    assert repaired(after) == after


DROPPED: dict[str, tuple[str, str, list[int]]] = {
    "lone_bullet": ("- a\n-\n", "empty-bullet", [2]),
    "direction": ("said\n\n[MUSIC PLAYING]\n", "stage-direction", [3]),
    "page_of_pages": ("a\n\nPage 3 of 10\n\nb", "page-number", [3]),
    "bare_numbers_of_pages": ("\n".join(f"{n}\n\n" + "text\n" * 9 for n in range(1, 7)), "page-number", [1, 13, 25, 37, 49, 61]),
    "running_head": ("\n".join(f"Biology 101\nPage {n}\n\ntext {n}\n" for n in range(5)), "running-head", [6, 11, 16, 21]),
    "numbers_between_dashes": ("text\n\n          - 12 -\n\nmore\n\n          - 13 -\n", "page-number", [3, 7]),
    "number_between_dashes_in_the_middle": ("text\n" + " " * 30 + "- 2 -\nmore", "page-number", [2]),
    "number_between_dashes_beside_pages": ("Page 1 of 3\n\ntext\n\n- 2 -\n\nmore", "page-number", [1, 5]),
    "running_head_of_two_halves": ("\n".join(f"BIOLOGY           Chapter 7\n\ntext {n}\n" for n in range(3)), "running-head", [1, 5, 9]),
    "running_head_with_a_counted_page": (
        "".join(f"Pharmacology        NURS 211\nLecture 1          p. {n} of 3\n\n" + f"text {n}\n\n" * 4 for n in range(1, 4)),
        "running-head", [1, 2, 12, 13, 23, 24],
    ),
    "running_head_of_two_lines": (
        "\n\n".join("CONTRACTS - Week 1\nFormation\n\n" + f"text {n}\n" * 5 + f"\n{n}" for n in range(3, 6)),
        "running-head", [12, 13, 23, 24],
    ),
    "copyright_with_its_year": ("• fatigue\n© 2021 Somebody Education", "copyright", [2]),
    "copyright": ("© 2024 Somebody. All rights reserved.", "copyright", [1]),
    "caption": ("12\n00:00:01,000 --> 00:00:04,000\nHello", "caption-time", [1, 2]),
    "front_matter": ("---\ntitle: A\ntags: [b]\n---\ntext", "front-matter", [1, 2, 3, 4]),
    "comment": ("<!-- one\ntwo -->\ntext", "comment", [1, 2]),
    "comment_as_a_link": ("text\n[//]: # (more of it)\n[//]: later", "comment", [2, 3]),
    "contents": ("[TOC]\n\ntext", "contents-mark", [1]),
    "contents_of_kramdown": ("# Cells\n{: .no_toc }\n\n- TOC\n{:toc}\n\ntext", "contents-mark", [2, 4, 5]),
    "item_that_the_contents_replace": ("* content\n{:toc}\n\n- a\n- b\n{:toc}\n\ntext", "contents-mark", [1, 2, 6]),
    "front_matter_with_spaces": ("---\nLast edited time: 2023-12-27T09:52\nCreated time: 2023-04-16\n---\ntext", "front-matter", [1, 2, 3, 4]),
    "contents_in_two_brackets": ("[[toc]]\n\ntext [[Cells]]", "contents-mark", [1]),
    "button": ("Copy code\n", "export", [1]),
    "stamp_of_an_encyclopedia": ("Photosynthesis\n\nFrom Wikipedia, the free encyclopedia\n", "export", [3]),
    "opening_of_a_chat": ("Here is a comprehensive summary of Module 2 based on your notes.", "chat", [1]),
    "offer_of_a_chat": ("- If you want, I can:\n - make cards\n - make a PDF\n\ntext", "chat", [1, 2, 3]),
    "courtesy_with_a_sign": ("**You said:**\nmake cards\n\n**ChatGPT said:**\nOf course! 🎉\n\ntext", "chat", [1, 2, 4, 5]),
    "opening_with_a_courtesy": ("Absolutely! Here's a 3-question quiz on the heart 🫀\n\ntext", "chat", [1]),
    "opening_in_german": ("Natürlich! Hier ist eine Zusammenfassung zur Osmose:\n\n## Osmose\n\ntext", "chat", [1]),
    "offer_with_a_sign": ("text\n\nWant me to make it harder? I can also turn this into cards! 🚀", "chat", [3]),
    "closing_of_a_chat": ("Would you like me to quiz you on this?", "chat", [1]),
    "property": ("Title\n\nRelated Project\n\n My plan\n\nText of the page.", "page-property", [3, 5]),
    "property_below_the_title": ("# A\n\nCreated: 3 March\nTags: b\n\ntext", "page-property", [3, 4]),
    "property_above_the_title": ("URL: /wars/\n\nTheme: history\n\n# A\n\ntext", "page-property", [1, 3]),
    "index_of_the_right_option": ("B) no\n\n**Correct Answer:** B\n**Correct Index:** 2\ntext", "grade", [4]),
    "front_matter_with_any_words": ("---\nVideo views: some\nModel: a b\n---\n\n# A\ntext", "front-matter", [1, 2, 3, 4]),
    "front_matter_as_json": ('---\n{"publish":true,"tags":["cells"]}\n---\ntext', "front-matter", [1, 2, 3]),
    "front_matter_with_a_question": ("---\ntitle: A\ncompleted?: no\n---\ntext", "front-matter", [1, 2, 3, 4]),
    "what_a_program_keeps_at_the_end": (
        "text\n\nid: 0123456789abcdef\nparent_id: 01\nis_todo: 0\nsource_url: \nis_shared: 0\ntype_: 1", "front-matter", [3, 4, 5, 6, 7, 8]
    ),
    "template_of_a_vault": ("<% tp.file.title %>\n\n`= this.status`\n\ntext", "vault-property", [1, 3]),
    "time_spent": ("- TODO sheet 4\n  :LOGBOOK:\n  CLOCK: [2024-03-01 Fri 10:00:00]\n  :END:", "vault-property", [2, 3, 4]),
    "grade": ("Question 3\nIncorrect\n\n1 / 2 pts\nWhich?", "grade", [2, 4]),
    "where_a_question_is_filed": ("ANS: B  PTS: 1\n\nIt floats.\nDIF: easy   REF: p. 52\nMSC: safety", "grade", [4, 5]),
    "how_well_a_card_was_known": ("A\nHow well did you know this?\n1\nNot at all\n2\n3\n4\n5\nPerfectly\n\n2", "grade", [*range(2, 10)]),
    "hashtags_as_a_title": ("# Cells\n###### tags: `biology` `week 3`\ntext", "hashtags", [2]),
    "address_of_a_link": ("See [the page][p].\n\n[p]: <a page.html> \"A title\"\n[q]: https://e.org", "link-target", [3]),
    "tag_with_a_capital_above_a_title": ("#Biology \n# Cells\n\ntext", "hashtags", [1]),
    "hashtags": ("#biology #week3\n\ntext", "hashtags", [1]),
}


@pytest.mark.parametrize(("text", "rule", "lines"), DROPPED.values(), ids=DROPPED)
def test_a_line_that_carries_nothing_is_dropped_by_name(text: str, rule: str, lines: list[int]) -> None:
    assert [fate.line for fate in clean(Note("a.md", text)).fates if fate.rule == rule] == lines


_PAGES = "\n\n".join(f"{{}}\n\n{{}}Membranes hold the parts of a cell together, page {n}.\n\nPage {n}" for n in range(1, 6))
NAMED: dict[str, tuple[str, str]] = {
    "title": (_PAGES.format(*["The Membrane", ""] * 5), "The Membrane"),
    "with_its_page": ("\n\n".join(f"The Membrane | {n}\n\n" + f"Words of {n}.\n" * 8 for n in range(2, 6)), "The Membrane"),
    "above_a_title": (_PAGES.format("Nordvik College", "# The Membrane\n\n", *["Nordvik College", ""] * 4), ""),
    "owner": (_PAGES.format(*["© Nordvik College", ""] * 5), ""),
    "edges": (_PAGES.format(*["BIOLOGY           Dr. Holm", ""] * 5), ""),
    "below_other_text": ("Words of the author.\n\n" + _PAGES.format(*["The Membrane", ""] * 5), "Words of the author."),
}


@pytest.mark.parametrize(("text", "first"), NAMED.values(), ids=NAMED)
def test_the_head_of_the_first_page_stays_where_it_names_the_note(text: str, first: str) -> None:
    lines = [line.text for line in clean(Note("a.md", text)).lines]
    assert lines[0] == first and sum(line == "The Membrane" for line in lines) == (first == "The Membrane")


STAYS: dict[str, str] = {
    "definitions_above_the_title": "Osmosis: diffusion of water\nAtom: the smallest part\n\n# A\n\ntext",
    "sections_with_a_number_behind_a_dash": "\n\n".join(f"Unit-{n}\n\n" + f"Words of unit {n}.\n" * 8 for n in range(1, 5)),
    "examples_with_a_number": "\n\n".join(f"Example – {n}\n" + f"Words of {n}.\n" * 8 for n in range(1, 5)),
    "cases_that_count_from_one": "\n\n".join(f"Case | {n}\n" + f"Words of {n}.\n" * 8 for n in range(1, 5)),
    "letters_in_code": "```\na.\nx\nb.\ny\n```",
    "abbreviation_in_brackets": "(HIPAA)",
    "a_fraction": "1/2",
    "a_number_between_dashes": "- 2 -",
    "a_number": "42",
    "a_year_or_two": "1914\n\n1918",
    "a_schedule": "09:00\nOpening\n10:30\nCoffee",
    "an_introduction": "Here is how a queue works: messages wait until a worker takes them.",
    "a_courtesy_with_what_it_says": "Sure! Here is how it works: water moves to the salt.",
    "a_title_that_asks": "Want more time?",
    "a_list_of_causes": "Here are the causes of the war, in order of weight:",
    "a_question_in_a_dialogue": "Would you like coffee or tea?",
    "a_title_with_its_mark": "#Introduction",
    "a_recipe": "Made with flour and eggs",
    "a_command": "Edit\n\nCopy\n\nShare",
    "a_divider_that_is_no_front_matter": "---\n\nText between dividers.\n\n---",
    "a_law_on_copyright": "Copyright 1976 Act: works of the state are free",
    "an_item_in_brackets": "(c) 2015 was the year of the ruling",
    "a_word_in_capitals": "SQL\n\nAPI",
    "a_key_of_verdicts": "Question 1\nFalse\nQuestion 2\nCorrect\n\nQuestion 3\n5/6\n\nMore text.",
    "a_template_of_a_page": "<%= user.name %>\n\n`=SUM(A1:A5)`",
    "abbreviations": "MSC: mesenchymal stem cell\nNAT: nucleic acid test",
    "a_word_below_a_title": "Chapter 3\nCorrect use of the comma",
    "keys_at_the_end": "id: the part that wants\nego: the part that decides",
    "a_title_without_its_space": "#Biology\n\n## Cells\n\ntext",
    "definitions_between_lines": "---\nCell wall: what holds a cell\nCell core: what leads it\n---\n\ntext",
    "who_speaks": "[Ana]: ok.\n[Ben]: yes\n[Ana] and [Ben] agree",
    "a_title_about_tags": "###### tags: what they are for",
    "a_comment_in_code": "```\n<!-- kept -->\n# TODO\n```",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_a_line_that_only_looks_like_residue_stays(text: str) -> None:
    assert [(fate.line, fate.rule) for fate in clean(Note("a.md", text)).fates] == []


def test_every_rule_has_a_name_of_its_own_and_a_reason() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.why for rule in RULES)


@pytest.mark.parametrize(
    "inside",
    (
        "a\u00a0b <i>x</i> [y](#)\n-",
        "f = [a,\n  b](int) { return a; }\ng = [a,\n  b]() { return a; }",
        "**x\n**",
        "$\\rightarrow$ [y\nz](https://example.org)",
        "a long line of code in which a sentence seems to\n\ngo on below\n" * 8,
    ),
)
def test_a_fence_is_kept_to_the_letter(inside: str) -> None:
    text = f"```\n{inside}\n```"
    assert "\n".join(line.text for line in clean(Note("a.md", text)).lines) == text


BOLD: dict[str, tuple[str, str]] = {
    "lines_that_begin_anew": ("**FORM: UNION\nUNITS: STATES\nHead: the president**", "**FORM: UNION**\n**UNITS: STATES**\n**Head: the president**"),
    "one_sentence": ("**A reef that\ngrows in the sun**", "**A reef that\ngrows in the sun**"),
    "a_name_of_two_lines": ("**The Law of\nThe Sea**", "**The Law of\nThe Sea**"),
    "a_term_of_two_lines": ("**Reef\nflat:** the shallow part", "**Reef\nflat:** the shallow part"),
    "code": ("```\n**A\nB**\n```", "```\n**A\nB**\n```"),
}


@pytest.mark.parametrize(("text", "lines"), BOLD.values(), ids=BOLD)
def test_lines_that_are_bold_together_are_bold_each(text: str, lines: str) -> None:
    assert "\n".join(line.text for line in clean(Note("a.md", text)).lines) == lines


FOLDED: dict[str, tuple[str, list[tuple[int, str]]]] = {
    "over_two_lines": ('<details><summary style="color: red"> Enzymes\n</summary>\ntext\n</details>', [(1, "<details><summary>Enzymes</summary>"), (3, "text"), (4, "</details>")]),
    "with_text_behind": ("<details>\n<summary>Which\nenzymes?</summary> Amylase\n</details>", [(1, "<details>"), (2, "<summary>Which enzymes?</summary>"), (3, " Amylase"), (4, "</details>")]),
    "code": ("```\n<summary>a\n</summary>\n```", [(1, "```"), (2, "<summary>a"), (3, "</summary>"), (4, "```")]),
}


@pytest.mark.parametrize(("text", "lines"), FOLDED.values(), ids=FOLDED)
def test_the_title_of_a_fold_is_one_line(text: str, lines: list[tuple[int, str]]) -> None:
    assert [(line.number, line.text) for line in clean(Note("a.md", text)).lines if not line.blank] == lines


def test_a_link_by_reference_leads_where_its_label_says() -> None:
    text = "[a page][1], [Wiki][], [wiki] and ![leaf][l]; `[wiki]`, [other], [x][y]\n\n```\n[wiki]\n```\n"
    targets = "\n[1]: https://e.org/1\n[WIKI]: https://e.org/w 'The wiki'\n[l]: leaf.png\n"
    lines = [line.text for line in clean(Note("a.md", text + targets)).lines]
    assert lines[0] == (
        "[a page](https://e.org/1), [Wiki](https://e.org/w), [wiki](https://e.org/w) and ![leaf](leaf.png); "
        "`[wiki]`, [other], [x][y]"
    )
    assert lines[3] == "[wiki]" and not any(lines[5:])


@pytest.mark.parametrize("sign", ["\0", "\x02", "\x1b", "\x7f", "\ufdd0", "\uffff"])
def test_a_fence_is_kept_without_what_no_page_can_hold(sign: str) -> None:
    cleaned = clean(Note("a.md", f"```\na{sign}b\n{sign}\n```"))
    assert [line.text for line in cleaned.lines] == ["```", "ab", "", "```"]
    assert [(fate.line, fate.rule) for fate in cleaned.fates] in ([(3, "unseen")], [])


@pytest.mark.parametrize("text", ["---\ntitle : The leaf\n---\nText.", "---\ntitle: The l\x02e\u200baf\n---\nText.", "title:: The l\x02eaf\n\nText."])
def test_the_title_that_the_top_gives_is_mended_as_a_line_is(text: str) -> None:
    assert clean(Note("a.md", text)).title == "The leaf"


def test_a_line_that_ends_one_broken_word_and_opens_another_keeps_each_letter_once() -> None:
    text = "the third es-\ntate declared itself an assem-\nbly of the nation after some resis-\ntance, and rose"
    lines = clean(Note("a.txt", text)).lines
    assert " ".join(line.text for line in lines) == (
        "the third estate declared itself an assembly of the nation after some resistance, and rose"
    )


LONG = "Creatinine slightly overestimates the rate because it is "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{LONG}se-\ncreted by the tubule.", "secreted\nby"),
        (f"{LONG}low-\nincome work.\n\nAn income is earned.", "low-income\nwork"),
        ("Clear-\nance of a drug", "Clear-\nance of"),
    ],
    ids=("half_a_word", "two_words", "a_short_line"),
)
def test_a_word_that_a_long_line_broke_is_made_whole(text: str, words: str) -> None:
    assert words in "\n".join(line.text for line in clean(Note("a.md", text)).lines)


def test_a_list_that_html_writes_on_one_line_has_its_items_on_lines_of_their_own() -> None:
    text = "<ul><li>one<li>two<ul><li>deep</li></ul></li></ul>\n\n```\n<ul><li>code</ul>\n```"
    lines = [(line.number, line.text) for line in clean(Note("a.md", text)).lines if not line.blank]
    assert lines == [(1, "- one"), (1, "- two"), (1, "   - deep"), (3, "```"), (4, "<ul><li>code</ul>"), (5, "```")]
