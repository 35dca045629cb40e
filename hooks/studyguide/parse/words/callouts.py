"""The words that open a callout, with the kind that each makes."""

from studyguide.parse.words.alternation import either

CALLOUTS: tuple[tuple[str, str], ...] = (
    (
        "warning",
        either(
            r"""attention | warning | caution | careful | beware | watch out | important | achtung | vorsicht |
            wichtig | ojo | atención | cuidado | importante | advertencia | attenzione | atenção | pegadinha |
            avertissement | let op | belangrijk | uwaga | ważne | pozor | důležité | viktigt | obs | dikkat |
            önemli | προσοχή | внимание | важно | увага | важливо | 注意 | 重要 | 주의 | 중요 | تنبيه | انتباه | هام |
            שים לב | חשוב | ध्यान दें | महत्वपूर्ण | beachte | pas op | upozornění | bemærk | vigtigt | viktig | advarsel |
            pas på | huom(?:io|aa)? | tärkeää | varoitus | figyelem | vigyázat | fontos | atenție | pažnja | oprez |
            važno | осторожно | обратите внимание | зверніть увагу | uyarı | σημαντικό | chú ý | lưu ý | cảnh báo |
            quan trọng | perhatian | penting | awas | ข้อควรระวัง | คำเตือน | ระวัง | สำคัญ | সতর্কতা | গুরুত্বপূর্ণ |
            கவனிக்க | எச்சரிக்கை | முக்கியம் | توجه | هشدار | مهم | تحذير | אזהרה | זהירות | सावधान | चेतावनी |
            重点 | 重點 | 警告 | 小心 | 易错点 | 易錯點 | 要注意 | 경고 | 핵심"""
        ),
    ),
    (
        "tip",
        either(
            r"""tips? | hint | exam tip | tipp | prüfungstipp | consejo | truco | astuce | conseil | consiglio |
            trucco | dica | wskazówka | rada | ipucu | συμβουλή | совет | подсказка | порада | 提示 | 小贴士 | ヒント |
            팁 | نصيحة | טיפ | सुझाव | vinkki | sfat | savjet | съвет | mẹo | เคล็ดลับ | 小貼士 | コツ"""
        ),
    ),
    (
        "note",
        either(
            r"""note | nb | n\.b\. | nota bene | remember | fyi | merke | merksatz | hinweis | anmerkung | nota |
            recuerda | remarque | à noter | rappel | ricorda | lembre-se | observação | onthoud | opmerking |
            zapamiętaj | poznámka | zapamatuj si | kom ihåg | unutma | σημείωση | запомни(?:те)? | примечание |
            примітка | 注 | 备注 | メモ | 참고 | ملاحظة | הערה | नोट | à retenir | à savoir | recordar | da ricordare | pamiętaj |
            zapamatujte si | pamatuj | husk | merk | muista | megjegyzés | jegyezd meg | observație | notă | reține |
            napomena | zapamti | забележка | запам['’]ятай(?:те)? | (?-i:Not) | unutmayın | θυμήσου | ghi nhớ | ghi chú |
            catatan | ingat | หมายเหตุ | ข้อสังเกต | দ্রষ্টব্য | মনে রেখো | குறிப்பு | نکته | یادداشت | تذكر | זכרו |
            याद रखें | mnemonics? | memory (?:aid|trick|hook) | eselsbrücke | gedächtnisstütze | moyen mnémo(?:technique)? | truc mnémo(?:technique)? |
            regla (?:mnemotécnica|nemotécnica) | truco (?:mnemotécnico|para recordar) | mnemônico | macete | bizu |
            trucco per ricordare | per ricordare | mnemonica | ezelsbruggetje | (?:mnemotechnická )?pomůcka | pomôcka |
            mnemotechnika | skojarzenie | мнемоника | запоминалка | (?:как )?запомнить | мнемонічне правило | мнемонично правило |
            kodlama | μνημονικός κανόνας | (?:جملة )?للحفظ | (?:याद रखने की )?ट्रिक | mẹo nhớ | jembatan keledai | (?:记忆|記憶)?口[诀訣] |
            助[记記] | 語呂合わせ | ゴロ(?:合わせ)? | 覚え方 | 암기(?:법|팁) | minnesregel | huskeregel | muistisääntö |
            regulă mnemotehnică | mnemotehnică | ملاحظة (?:مهمة|هامة) | نکته (?:مهم|کنکوری|تستی) | de reținut | ข้อควรจำ | 備註 | 补充 | 補充 | 提醒 | 切记 | 切記 | 补充说明 | ポイント | 補足 | 備考 | 메모"""
        ),
    ),
)
"""For each kind of callout the words that open it."""
