namespace NewsSearch.Tests.Analysis.Terms;

/// <summary>Texts and their terms, by what they show.</summary>
internal static class TermCases
{
    public static IReadOnlyList<(string Text, string Terms)> All { get; } =
    [
        // Words and what stands between them.
        ("", ""), (" \t\r\n", ""), ("...", ""), ("-", ""), ("'", ""), ("[]", ""), ("( )", ""), ("treaty", "treaty"), ("Treaty", "treaty"),
        ("TREATY", "treaty"), ("peace treaty", "peace treaty"), ("peace\ttreaty", "peace treaty"), ("peace\ntreaty", "peace treaty"),
        ("peace,treaty", "peace treaty"), ("peace;treaty:talks", "peace treaty talks"), ("peace/treaty", "peace treaty"),
        ("(peace)", "peace"), ("peace...treaty", "peace treaty"), ("peace…treaty", "peace treaty"), ("peace!treaty?", "peace treaty"),
        ("to be or not to be", "to be or not to be"), ("IT and WHO", "it and who"), ("a", "a"), ("x_y", "x y"), ("a|b", "a b"), ("50%", "50"),
        ("@handle #tag", "handle tag"), ("1956/1960", "1956 1960"), ("AP/Reuters", "ap reuters"), ("\\a\\", "a"), ("<b>bold</b>", "b bold b"),

        // Apostrophes and possessives.
        ("Russia's", "russia"), ("Russia’s", "russia"), ("Russia‘s", "russia"), ("Russia\u02BCs", "russia"), ("Russia＇s", "russia"),
        ("Russia′s", "russia"), ("Russia`s", "russia"), ("Russia´s", "russia"), ("RUSSIA'S", "russia"), ("Russia'S", "russia"),
        ("workers' rights", "workers rights"), ("workers’ rights", "workers rights"), ("James's", "james"), ("O'Brien", "obrien"),
        ("O’Brien’s", "obrien"), ("don't", "dont"), ("don’t", "dont"), ("it's", "it"), ("rock 'n' roll", "rock n roll"), ("'quoted'", "quoted"),
        ("‘quoted’", "quoted"), ("“quoted”", "quoted"), ("«quoted»", "quoted"), ("„quoted“", "quoted"), ("\"quoted\"", "quoted"),
        ("'90s", "90s"), ("1990's", "1990"), ("l'Aquila", "laquila"), ("Côte d’Ivoire", "cote divoire"), ("s", "s"), ("'s", "s"),
        ("two''three", "two three"), ("Sana'a", "sanaa"), ("Nuku‘alofa", "nukualofa"), ("Russia's, Japan's", "russia japan"),
        ("the U.S.’s", "the us"), ("the U.S.'s fleet", "the us fleet"), ("US's", "us"),

        // Primes, hyphens, dashes.
        ("6′2″", "62"), ("two-plus-two", "two plus two"), ("two‐plus‐two", "two plus two"), ("two\u2011plus\u2011two", "two plus two"),
        ("two－plus－two", "two plus two"), ("long-term", "long term"), ("long–term", "long term"), ("long—term", "long term"), ("long―term", "long term"),
        ("long−term", "long term"), ("long--term", "long term"), ("-term", "term"), ("term-", "term"), ("S-400", "s 400"), ("S-400s", "s 400s"),
        ("Covid-19", "covid 19"), ("MH-17's", "mh 17"), ("1956-1960", "1956 1960"), ("1956–60", "1956 60"),

        // Characters that leave no trace, and spaces of other widths.
        ("trea\u00ADty", "treaty"), ("trea\u200Dty", "treaty"), ("trea\u2060ty", "treaty"), ("\uFEFFtreaty", "treaty"), ("treaty\u200E", "treaty"),
        ("\u200Ftreaty", "treaty"), ("peace\u00A0treaty", "peace treaty"), ("peace\u202Ftreaty", "peace treaty"), ("peace\u2009treaty", "peace treaty"),
        ("peace\u3000treaty", "peace treaty"), ("peace\u200Btreaty", "peace treaty"), ("peace\0treaty", "peace treaty"), ("peace\u001Btreaty", "peace treaty"),

        // Compatibility forms, case, accents.
        ("ｔｒｅａｔｙ", "treaty"), ("ＴＲＥＡＴＹ", "treaty"), ("４００", "400"), ("São Tomé", "sao tome"), ("Sa\u0303o Tome\u0301", "sao tome"),
        ("naïve café", "naive cafe"), ("Zürich", "zurich"), ("Zu\u0308rich", "zurich"), ("Straße", "strasse"), ("STRASSE", "strasse"), ("STRAẞE", "strasse"),
        ("ﬁnance", "finance"), ("oﬃce", "office"), ("Ærø", "aero"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"), ("Đặng", "dang"), ("Þingvellir", "thingvellir"),
        ("İstanbul", "istanbul"), ("ISTANBUL", "istanbul"), ("Diyarbakır", "diyarbakir"), ("Erdoğan", "erdogan"), ("ERDOĞAN", "erdogan"),
        ("Čapek", "capek"), ("Tōkyō", "tokyo"), ("Nguyễn", "nguyen"), ("x²", "x2"), ("2½", "2½"), ("Nº", "no"), ("ΑΘΗΝΑ", "αθηνα"), ("Αθήνα", "αθηνα"), ("σοφός", "σοφοσ"),
        ("ǅ", "dz"), ("K", "k"), ("Ⅳ", "iv"),

        // Acronyms.
        ("U.S.", "us"), ("U.S", "us"), ("US", "us"), ("u.s.", "us"), ("U.S.A.", "usa"), ("U.N.", "un"), ("U.N.-led", "un led"), ("U.S.-Japan", "us japan"),
        ("the U.S. and", "the us and"), ("J.P. Morgan", "jp morgan"), ("J.Smith", "j smith"), ("e.g. this", "eg this"), ("Ph.D.", "ph d"),
        ("end.Start", "end start"), ("A.B.C.D", "abcd"), ("U. S.", "u s"), ("США", "сша"), ("С.Ш.А.", "сша"), ("a.m.", "am"), ("i.e.,", "ie"),

        // Numbers.
        ("1,000", "1000"), ("1,000,000", "1000000"), ("10,000.50", "10000.50"), ("5.93", "5.93"), ("$5.93", "5.93"), ("€1,000", "1000"), ("1,00", "1 00"),
        ("1,0000", "1 0000"), ("2,3,4", "2 3 4"), ("3.", "3"), (".5", "5"), ("1.2.3.4", "1.2.3.4"), ("12:30", "12 30"), ("1/2", "1 2"), ("30th", "30th"),
        ("20mln", "20mln"), ("٣٤", "٣٤"), ("2,000-strong", "2000 strong"), ("1956, 1960", "1956 1960"), ("in 1,234", "in 1234"),

        // Signs inside words.
        ("C++", "c++"), ("C++,", "c++"), ("C#", "c#"), ("F#-minor", "f# minor"), ("a+b", "a b"), ("vitamin C+", "vitamin c"), ("AT&T", "at&t"), ("AT&T's", "at&t"),
        ("R&D", "r&d"), ("Q & A", "q a"), ("&amp", "amp"), ("x@y.org", "x y org"), ("aino.lehto@example.org", "aino lehto example org"),
        ("http://example.org/a?b=c", "http example org a b c"), ("www.example.org", "www example org"),

        // Brackets inside words and around them.
        ("[t]he", "the"), ("follow[ed]", "followed"), ("[Japanese Foreign] Minister", "japanese foreign minister"), ("[the]", "the"), ("re[con]struct", "reconstruct"),
        ("word[", "word"), ("word]", "word"), ("[[x]]", "x"), ("a[b", "a b"), ("footnote[1]", "footnote 1"), ("[sic]", "sic"), ("[T]he U.S.", "the us"),

        // Other scripts.
        ("Лавров", "лавров"), ("ЛАВРОВ", "лавров"), ("Шойгу", "шойгу"), ("Шои\u0306гу", "шойгу"), ("Королёв", "королев"), ("Короле\u0308в", "королев"),
        ("Королев", "королев"), ("Київ", "київ"), ("日本", "日 本"), ("日本語です", "日 本 語 で す"), ("東京2020", "東 京 2020"), ("トーキョー", "トーキョー"), ("ﾄｰｷｮｰ", "トーキョー"),
        ("か\u3099", "が"), ("が", "が"), ("서울", "서울"), ("서\u110B\u116E\u11AF", "서울"), ("محمد", "محمد"), ("مُحَمَّد", "محمد"), ("שָׁלוֹם", "שלום"), ("हिन्दी", "हिन्दी"),
        ("ไทย", "ไทย"), ("𐐀bc", "𐐀bc"), ("😀 treaty", "treaty"), ("treaty😀", "treaty"),
    ];
}
