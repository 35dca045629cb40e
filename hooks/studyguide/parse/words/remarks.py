"""The words by which an author speaks to himself, or says where and when a note was made: no terms of any subject."""

from studyguide.parse.words.alternation import between_bars
from studyguide.parse.words.callouts import CALLOUTS

_SPOKEN = between_bars(
    """todo | to do | to-do | to dos | todos | fixme | tbd | note to self | note to myself | notes to self | my note | my notes |
    my thought | my thoughts | my question | my questions | own thoughts | reminder | remember to | don't forget | do not forget |
    don’t forget | homework | look up | ask teacher | ask the teacher | ask prof | ask the prof | ask in class | ask the professor |
    open questions | still to do | still open | follow up | tips | n.b. | must know | good to know |
    zu erledigen | zu klären | zu tun | noch klären | noch zu klären | noch machen | noch lernen | noch offen | nachfragen |
    nachschlagen | nachlesen | offene fragen | hausaufgabe | hausaufgaben | eigene notiz | eigene notizen |
    eigene anmerkung | eigene gedanken | meine gedanken | notiz an mich | notiz für mich | nicht vergessen |
    unklar | gut zu wissen |
    à faire | à revoir | à vérifier | à demander | à compléter | à apprendre | à lire | à réviser | ne pas oublier |
    note pour moi | note à moi-même | note perso | note personnelle | pas compris | bon à savoir | à ne pas oublier |
    por hacer | no olvidar | no olvides | recordatorio | nota personal | nota mía | nota para mí |
    repasar | preguntar al profesor | mis dudas |
    da fare | compiti per casa | non dimenticare | nota mia | da rivedere | da chiedere | promemoria | ricordare |
    da ripassare |
    a fazer | por fazer | lição de casa | dever de casa | não esquecer | lembrar | lembrete | nota pessoal | a rever | para rever |
    te doen | huiswerk | niet vergeten | nog uitzoeken | nog doen | nog vragen | navragen | eigen notitie |
    do zrobienia | zadanie domowe | praca domowa | nie zapomnieć | zapamiętać | dopytać | do sprawdzenia | do powtórki |
    udělat | dodělat | domácí úkol | domáca úloha | nezapomenout | nezabudnúť | zeptat se |
    att göra | läxa | läxor | glöm inte | kolla upp | at gøre | lektier | glem ikke | å gjøre | lekser | gjøremål |
    kotitehtävä | kotitehtävät | läksy | läksyt | älä unohda |
    házi | házi feladat | teendő | teendők | ne felejtsd el | de făcut | temă pentru acasă | temă de casă | nu uita |
    za napraviti | domaća zadaća | ne zaboravi | ne zaboraviti | yapılacak | yapılacaklar | ödev | unutmayalım |
    να κάνω | μην ξεχάσεις | μην ξεχάσω | εργασία για το σπίτι |
    сделать | доделать | дописать | уточнить | спросить | домашнее задание | д/з | дз | не забыть | запомнить | мои мысли |
    зробити | уточнити | домашнє завдання | не забути | запам’ятати | запам'ятати | да направя | домашно | домашна работа |
    واجب منزلي | الواجب المنزلي | لا تنس | لا تنسى | للمراجعة | תזכורת | לעשות | שיעורי בית | לא לשכוח | לברר |
    गृहकार्य | होमवर्क | याद रखना | भूलना नहीं | বাড়ির কাজ | বাড়ির কাজ | வீட்டுப்பாடம் |
    待办 | 待辦 | 作业 | 作業內容 | 家庭作业 | 别忘了 | 別忘了 | 待查 | 待确认 | やること | 要確認 | 宿題 | 要復習 | メモ |
    할 일 | 숙제 | 잊지 말 것 | 확인 필요 | việc cần làm | bài tập về nhà | đừng quên | tugas rumah | jangan lupa |
    สิ่งที่ต้องทำ | การบ้าน | อย่าลืม | تکلیف | تکالیف | یادآوری | فراموش نشود"""
)
_TERMS_TOO = frozenset(
    between_bars(
        """attention | atención | atenção | attenzione | atenție | cuidado | caution | mnemonic | mnemonics | mnemonica | mnemônico |
        mnemotechnika | mnemotehnică | skojarzenie | мнемоника | kodlama | memory aid | gedächtnisstütze | conseil | rappel | importante |
        truco | trucco | nota | notă | rada | sfat | merk | husk | obs | unutma | uwaga | pozor | dikkat | figyelem | pažnja |
        προσοχή | внимание | увага | 注意 | 要注意 | 주의 | 핵심 | 重点 | 重點 | ポイント | コツ | 注 | انتباه | توجه"""
    )
)
"""Words of callouts that name something of a subject as often."""
_CALLED = frozenset(word for _, said in CALLOUTS for word in between_bars(said.removeprefix("(?:").removesuffix(")").replace("|", " | ")))
REMARK_SET = frozenset(_SPOKEN) | (_CALLED - _TERMS_TOO)
"""Names, in small letters, before what the author says to himself or to the reader, whatever stands behind them."""
FIELD_SET = frozenset(
    between_bars(
        """attention | atención | atenção | attenzione | cuidado | mnemonic | mnemonics | mnemonica | mnemônico | memory aid |
        gedächtnisstütze | conseil | rappel | importante | truco | trucco | nota | merk | husk | caution | open question | offene frage |
        date | dates | page | pages | p. | pp. | source | sources | author | authors | teacher | professor | prof | prof. |
        lecturer | instructor | tutor | course | course code | subject | topic | chapter | book | title | full title | category |
        categories | tag | tags | document tags | url | link | links | website | isbn | doi | publisher | published | year | week |
        semester | room | exam | midterm | final exam | quiz | test | due | due date | deadline | last highlighted | updated |
        last updated | created | status | rating | started | finished | reading time | slide | slides | video | handout |
        assignment | task | group | reading | readings | location | name | student | school | university | degree |
        datum | seite | seiten | s. | quelle | quellen | autor | autorin | autoren | lehrer | lehrerin | dozent | dozentin | kurs |
        fach | thema | kapitel | buch | titel | kategorie | stichworte | verlag | jahr | woche | raum | klausur | prüfung | abgabe |
        abgabetermin | frist | folie | folien | schule | klasse | erinnerung | aufgabe | stand |
        auteur | auteurs | autrice | professeur | enseignant | enseignante | cours | matière | thème | chapitre |
        livre | titre | catégorie | année | semaine | salle | examen | contrôle | devoir | devoirs | échéance | partiel | lien | séance |
        fecha | página | páginas | pág. | fuente | fuentes | autora | autores | profesor | profesora | docente | curso | asignatura |
        materia | tema | capítulo | libro | título | categoría | etiquetas | editorial | año | semana | aula | examen final |
        entrega | fecha de entrega | tarea | tareas | deberes | pendiente | pendientes | duda | dudas | enlace | clase | recordar |
        data | pagina | pagine | pag. | fonte | fonti | autore | autrice | professore | professoressa | prof.ssa | corso | argomento |
        capitolo | titolo | categoria | anno | settimana | esame | verifica | scadenza | consegna | compito | compiti | lezione |
        páginas | fontes | professora | disciplina | assunto | ano | prova | prazo | entrega do trabalho | aluno | trabalho |
        bladzijde | bladzijden | blz. | bron | bronnen | docent | vak | onderwerp | hoofdstuk | boek | toets | tentamen |
        inleverdatum | les | jaar |
        strona | strony | źródło | źródła | autorzy | nauczyciel | prowadzący | przedmiot | temat | rozdział | książka |
        tytuł | kategoria | rok | kolokwium | egzamin | sprawdzian | termin | zadanie | tydzień |
        strana | strany | zdroj | zdroje | učitel | vyučující | předmět | téma | kapitola | kniha | název | zkouška | úkol |
        sida | sidor | källa | källor | författare | lärare | ämne | prov | tenta | uppgift |
        side | sider | kilde | kilder | forfatter | lærer | underviser | fag | emne | prøve | eksamen | opgave |
        oppgave | päivämäärä | sivu | sivut | lähde | lähteet | tekijä | opettaja | kurssi | aihe | koe | tentti | tehtävä |
        dátum | oldal | forrás | szerző | tanár | tantárgy | vizsga | feladat | határidő |
        dată | data examenului | pagină | sursa | sursă | autorul | profesorul | materie | materia | termen |
        stranica | izvor | izvori | nastavnik | predmet | ispit |
        tarih | sayfa | kaynak | kaynakça | yazar | öğretmen | hoca | ders | konu | sınav | son tarih |
        ημερομηνία | σελίδα | σελίδες | πηγή | πηγές | συγγραφέας | καθηγητής | μάθημα | θέμα | εξέταση | προθεσμία |
        дата | страница | страницы | стр. | источник | источники | автор | авторы | преподаватель | лектор | предмет | тема |
        глава | книга | экзамен | зачёт | зачет | срок | задание | дедлайн |
        сторінка | сторінки | джерело | джерела | викладач | вчитель | іспит | термін здачі | завдання |
        източник | източници | преподавател | изпит | урок | задача |
        التاريخ | تاريخ | الصفحة | صفحة | ص | المصدر | مصدر | المراجع | المؤلف | الأستاذ | أستاذ | المادة | الموضوع | الامتحان | الدكتور |
        תאריך | עמוד | עמ׳ | עמ' | מקור | מקורות | מחבר | מרצה | מורה | קורס | נושא | מבחן | מטלה |
        दिनांक | तारीख | पृष्ठ | स्रोत | लेखक | शिक्षक | विषय | परीक्षा | অধ্যায় | তারিখ | পৃষ্ঠা | উৎস | লেখক | শিক্ষক | বিষয় | পরীক্ষা |
        日期 | 时间 | 時間 | 页码 | 頁碼 | 页 | 来源 | 來源 | 出处 | 出處 | 作者 | 老师 | 老師 | 教师 | 课程 | 課程 | 主题 | 主題 | 考试 | 考試 | 截止日期 |
        标签 | 标題 | 日付 | ページ | 出典 | 参考 | 著者 | 先生 | 科目 | テーマ | 試験 | 締切 | 期限 | タグ |
        날짜 | 쪽 | 페이지 | 출처 | 저자 | 교수 | 교수님 | 과목 | 주제 | 시험 | 마감 | 과제 | 태그 |
        ngày | trang | nguồn | tác giả | giáo viên | giảng viên | môn | môn học | chủ đề | thi | hạn nộp |
        tanggal | halaman | sumber | penulis | dosen | guru | mata kuliah | topik | ujian | tenggat |
        วันที่ | หน้า | แหล่งที่มา | ผู้เขียน | อาจารย์ | วิชา | หัวข้อ | สอบ | تاریخ | صفحه | منبع | نویسنده | استاد | درس | موضوع | امتحان"""
    )
)
"""Names, in small letters, of what is said of a note or its source, unless what stands behind them defines them."""
