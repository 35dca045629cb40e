"""The little words of languages, folded as the search folds words."""

STOP_WORDS = {
    "en": """
      a about all also am an and any anyone are as at be because been being but by can cannot could did do
      does doing done during each either else ever every for from get gets getting give gives go got had has
      have having he her here hers him his how i if in into is it its itself just let lets like made make
      makes making may me might mine more most much must my no nor not of off on once one onto
      or other others our ours out over own please shall she should so some such than that the their theirs
      them then there these they thing things this those through to too under until up upon us use used uses
      using very via want wants was we were what when where whether which while who whom whose why will with
      within without would yet you your yours
    """,
    "fr": """
      a afin ai ainsi alors apres au aucun aussi autre autres aux avant avec avoir ca car ce cela ces cet
      cette ceux chaque chez ci comme comment contre d dans de depuis des donc dont du elle elles en encore
      entre es est et etaient etait etant ete etre eu faire fait faut il ils j je jusque l la le les leur
      leurs lors lorsque lui m ma mais me meme memes mes moi moins mon n ne ni non nos notre nous on ont ou
      par parce pas peu peut peuvent plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa
      sans se selon ses si son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers
      vos votre vous y
    """,
    "de": """
      ab aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis
      bist da dabei dadurch damit dann das dass dein deine dem den denn der deren des dessen die dies diese
      diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch
      euer fur gegen gibt hab habe haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
      in ins ist ja je jede jedem jeden jeder jedes kann kein keine keinem keinen keiner konnen konnte machen
      man mehr mein meine mich mir mit muss mussen nach nicht nichts noch nun nur ob oder ohne sehr sein seine
      seinem seinen seiner seit sich sie sind so soll sollen sollte sondern uber um und uns unser unter viel
      vom von vor wann war waren warum was weil wenn wer werden wie wieder wir wird wo wurde wurden zu zum zur
      zwischen
    """,
    "es": """
      a ademas al algo alguna algunas alguno algunos ante antes aqui asi aun aunque cada como con contra cual
      cuales cuando cuanto de del desde donde dos e el ella ellas ellos en entre era eran eres es esa esas ese
      eso esos esta estaba estan estar estas este esto estos fue fueron ha haber hace hacer hacia han hasta
      hay la las le les lo los mas me mediante mi mientras mis mucho muchos muy nada ni no nos nosotros
      nuestra nuestro o os otra otras otro otros para pero poco por porque puede pueden pues que quien quienes
      se sea segun ser si sido sin sino sobre solo son su sus tal tambien tan tanto te tener tiene tienen toda
      todas todo todos tu tus un una unas uno unos usted y ya yo
    """,
    "it": """
      a ad ai al alla alle allo anche ancora avere aveva c che chi ci come con contro cosa cui da dagli dai
      dal dalla dalle dallo degli dei del della delle dello dentro di dopo dove e ed era erano essere fa fare
      fra gli ha hanno ho i il in io l la le lei li lo loro lui ma me mentre mi mia mio molto ne negli nei nel
      nella nelle nello noi non nostro o ogni oppure per perche piu poi prima puo qual quale quali quando
      quanto quella quelle quelli quello questa queste questi questo se sei senza si sia sono sopra sotto sta
      stato su sua sugli sui sul sulla sulle suo tra tu tutta tutte tutti tutto un una uno vi voi
    """,
    "pt": """
      a ainda alem algum alguma alguns antes ao aos apenas aquela aquele aqueles as assim ate cada com como
      contra da das de dela dele deles depois desde do dos e ela elas ele eles em entre era eram essa essas
      esse esses esta estao estas estava este estes eu fazer foi foram ha isso isto ja la lhe mais mas me
      mesmo meu minha muito muitos na nao nas nem no nos nossa nosso num numa o onde os ou outra outras outro
      outros para pela pelas pelo pelos per pode podem por porque pouco quais qual quando quanto que quem sao
      se seja sem ser seu seus sido so sob sobre sua suas tambem tem tendo ter toda todas todo todos tu um uma
      umas uns voce
    """,
    "nl": """
      aan al alle alleen als altijd andere bij daar dan dat de der deze die dit doen door dus een eens en er
      ge geen had heb hebben heeft hem het hier hij hoe hun ieder iets ik in is ja je kan kunnen maar me meer
      men met mij mijn moet moeten na naar niet niets nog nu of om omdat ons onze ook op over reeds te tegen
      toch toen tot u uit uw van veel voor waar waarom wanneer want waren was wat welke werd wie wij wil
      worden wordt zal ze zelf zich zij zijn zo zonder zou
    """,
    "pl": """
      a albo ani bardzo bez bo by byc byl byla bylo byly ci co czy dla do gdy gdzie go i ich ile im inne
      innych ja jak jako je jego jej jest jestem jeszcze jesli juz kazdy kiedy kto ktora ktore ktorego ktorej
      ktory ktorych ktorym lub ma maja moze mozna mu my na nad nie nich niej nim o od on ona one oni oraz po pod
      podczas poniewaz przed przez przy sie sa ta tak tam te tego tej ten to tu tych tym tylko u w we wiec
      wszystkie z za ze
    """,
    "cs": """
      a aby aj ani az bez bude by byl byla bylo byt co coz do i jak jako je jeho jejich jen jeste jsou k kde
      kdo kdyz ktera ktere ktery kteri mezi muze na nad nebo neni o od po pod podle pokud pro proto pred pri s
      se si tak take tato ten tento to tim u v ve vice vsak z za ze
    """,
    "sv": """
      alla att av bara blev bli blir de dem den denna deras dess det detta dig din du dar da efter ej eller en
      er ett finns fran for ha han har hon hur i icke ingen inte jag kan man med men mellan mot mycket ni nu nar
      och om oss pa sa sig sin skall som till upp ur ut utan var vi vid vilka vilken ar over
    """,
    "tr": """
      acaba ama ancak bazi ben bir biri biz bu bunu bunun cok cunku da daha de degil diye dolayi en gibi gore
      hangi hem hep her hic icin ile ise kadar ki kim mi mu nasil ne neden nedir olan olarak oldu oldugu olur o
      onun sonra sey su tum ve veya ya yani
    """,
    "ru": """
      а без более бы был была были было быть в вам вас весь во вот все всех вы где да для до его ее если есть
      еще же за и из или им их к как какои когда которыи которая которые ли либо между мы на над не него нет ни
      но о об от по под при про с свои себя со так также такои там то того тоже только том ты у уже что чтобы
      чем эта эти это этого этот я
    """,
    "uk": """
      а або але без би був була було бути в вже від він вони все де для до є за з і із іі іх и иого коли між
      може на не ні по при про та так також те то тому у це цеи ця що щоб які якии як я
    """,
    "el": """
      αν αλλα απο αυτα αυτη αυτο αυτοσ για γιατι δεν εαν ειναι εναν ενα ενασ εχει εχουν η ηταν θα και κατα μασ
      με μετα μη μια μου να ο οι οπωσ οταν οτι που πριν προσ πωσ σασ σε στα στη στην στισ στο στον στουσ τα τη
      την τησ τι τισ το τον του τουσ των ωσ
    """,
    "ar": """
      ان الا التي الذي الي او اي اذا الذين بعد بين به بها تلك ثم حتي حيث ذلك عن علي عند غير في فيه فيها قد قبل
      كان كانت كل كما لا لم لن له لها ليس ما مع من منها منه هذا هذه هل هم هو هي و يكون
    """,
    "he": """
      אבל או אחרי אין אך אל אם אני אנחנו את אשר גם הוא היא היו היה הם הן זה זו זאת יש כאשר כי כל כמו כן לא לפני
      מה מי מן על עם פי של שלו שלה
    """,
    "hi": """
      और अगर आप इन इस इसके इसे उन उस उसके एक एव एवं ऐसे क कर करता करना करने का कि किया की कुछ के को कौन गया जब
      जा जो तक तो था थी थे द्वारा न नहीं ने पर भी में यदि यह या ये लिए वह वाला वाली वाले वे से हुआ है हैं हो
      होता होती होते
    """,
    "da": """
      af at da de dem den denne der deres det dette dig din du efter eller en er et fra for ham han har havde hun
      hvad hvis hvor ikke ind jeg kan kun man mange med meget mellem men nar noget nogle og ogsa om op os
      pa sa samt sig sin skal som til ud under var ved vi vil vaere bliver blev alle
    """,
    "nb": """
      av at de dem den denne der deres det dette deg din du etter eller en er et fra for ham han har hadde hun hva
      hvis hvor ikke inn jeg kan kun man mange med mellom men mot nar noe noen og ogsa om opp oss pa sa samt seg
      sin skal som til ut under var ved vi vil vaere blir ble alle
    """,
    "fi": """
      ei eika eli ettei etta han he ja jos joka jossa jotka kanssa koska kuin kun mika mita mutta myos ne niin ole
      oli on ovat se seka sen siita tai tama taman vain voi voidaan
    """,
    "hu": """
      a aki altal ami amely az azaz azt csak de egy es ez ezek ezt ha hogy is kell lehet mar meg mint nem olyan
      pedig van vagy
    """,
    "ro": """
      a ai al au ca ce cu cum dar de din dintre este fi fie iar in intre la lui mai nu o pe pentru prin sa
      sau se si sunt un unei unor unui
    """,
    "hr": """
      ali biti bi do da gdje i iz ili je jer kada kao kod koja koje koji na nije od po samo se sto su sve u uz vise
      za
    """,
    "vi": """
      boi cac cho cua cung de den do duoc hay khi khong la mot nay neu nhu nhung o ra theo thi trong tren tu va ve
      vi voi
    """,
    "id": """
      ada adalah akan antara atau bahwa bisa dalam dan dapat dari dengan di ini itu juga karena ke lebih oleh pada
      sebagai secara suatu tidak untuk yang
    """,
    "fa": """
      ان از است اما اگر اين با باشد بر براي به تا در را شد شده شود كه كند مي نيز ها هاي هر هم و يا يك
    """,
}
"""Words that say nothing about a subject."""


def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language that say nothing about a subject; none where it is not known."""
    return frozenset(STOP_WORDS.get(language, "").split())
