namespace NewsSearch.Tests.Analysis.Sentences;

/// <summary>Paragraphs of newswriting with their sentences parted by <c> | </c>, a case a line.</summary>
internal static class SentenceCases
{
    public const string All = """
        The talks ended on Tuesday.
        The talks ended. | No date was set for the next round.
        The talks ended.  |  No date was set.
        Were the islands discussed? | The minister would not say.
        The islands! | Nobody expected that.
        A sentence without an end mark
        One. | Two. | Three.
        Mr. Lee said no. | The others agreed.
        Mrs. Ortiz left early.
        Ms. Chen and Dr. Patel met Prof. Stone on Monday.
        Gen. Baker spoke to Lt. Gen. H.R. Walsh. | He was brief.
        Sen. Ann Moss and Rep. Carl Dunn voted against it.
        Gov. Hale signed the bill. | It takes effect in May.
        The Rev. Paul Shaw led the service.
        Brig. Gen. Ito inspected the base.
        Capt. Ray Cole, Sgt. Mel Park and Cpl. Jan Roe were honoured.
        Messrs. Black and White founded the firm.
        U.S. President Ann Moss arrived in Tokyo.
        The U.S. Senate voted on Thursday.
        He returned to the U.S. | The flight took ten hours.
        The U.N. Security Council met. | It adjourned at once.
        Britain left the E.U. | But trade went on.
        The U.S. and Japan signed a treaty.
        The U.S. "Star Fleet" programme was cut.
        Officials from the U.K. and the U.S. met in Geneva.
        Acme Inc. said profit rose.
        Shares of Acme Inc. | The company said profit rose.
        Acme Corp. Chairman John Reed resigned.
        He works for Acme Corp. | He joined in May.
        Acme Co. Ltd. reported a loss. | It blamed the weather.
        Bolt Bros. and Co. were sold.
        Yahoo! Inc. bought the site.
        The firm, Acme Ltd., said so.
        John Reed Jr. will succeed him.
        The estate went to Reed Sr. | His son got nothing.
        Profit was $3.5 million. | Sales were $12.25 billion.
        The rate rose 0.5 percent to 4.25 percent.
        Inflation was 2.3 pct. | Unemployment fell.
        Net 12.4 mln dlrs. | Sales 80 mln dlrs.
        Version 2.0 was shipped. | Version 2.1 follows.
        No. 10 Downing Street declined to comment.
        He said no. | Police came anyway.
        The answer was no. | Everyone left.
        Nos. 4 and 5 were closed.
        See Art. 5 of the treaty.
        It is art. | Some disagree.
        Fig. 3 shows the line.
        Vol. 2 came out in June.
        The case is Roe v. Wade. | It dates from 1973.
        The bout of Smith vs. Jones was cancelled.
        He collects stamps, coins, etc. | The rest is lost.
        Stamps, coins, etc. were found.
        Officials, e.g. Mr. Lee, came late.
        It was, i.e. Tokyo, the capital.
        The meeting is on Jan. 5 in Paris.
        On Sept. 11 he was in Boston. | He flew home later.
        The date is Nov. 14, 2018.
        It opened last Dec. | It closed in spring.
        He was born on Feb. 3. | She was born in March.
        The talks resume at 5 p.m. Monday.
        The talks ended at 5 p.m. | Police cleared the square.
        The talks ended at 5 p.m. | The next round is in May.
        It begins at 9 a.m. EST on Friday.
        It begins at 9 a.m. and ends at noon.
        It begins at 10:30 a.m. (0830 GMT) in Geneva.
        He sat. | Police waited.
        The sun. | The moon.
        It was wed. | It was done.
        George W. Bush and Samuel L. Hale met.
        J.K. Rowe wrote it. | It sold well.
        J. P. Morgan was a banker.
        It was plan B. | The first had failed.
        Vitamin C. | The rest is vitamin D.
        Between you and I. | He laughed.
        The MiG-29 K. Petrov flew crashed.
        He earned a Ph.D. in law. | He never used it.
        She holds a Ph.D. | He does not.
        Portland, Ore. police said so.
        He moved to Portland, Ore. | The job was there.
        He died in Tampa, Fla. | He was 80.
        Tampa, Fla. Mayor Ann Hill resigned.
        He lives in Washington, D.C. | He works there, too.
        St. Petersburg is a port. | St. Louis is one as well.
        The rally on Wall St. | The mood was good.
        The shop on Main St. closed.
        He lives at 12 Oak Ave. | The house is old.
        "I am tired," he said. | "I want to go home."
        "I am tired." | He left.
        “I am tired.” | He left.
        "Why?" Lavrov asked.
        "Why?" he asked. | Nobody knew.
        "Why?" Foreign Minister Ito asked. | There was no answer.
        “Never!” Mr. Lee shouted. | The crowd cheered.
        "Why?" | The room was silent.
        "What now?" asked Ann Moss.
        He asked, "Why?" | Then he left.
        "No." | "Yes." | "No."
        "It is over. | We lost," she said.
        He said: "It is over." | She wept.
        "Stop!" | Cars braked.
        «Мы готовы». | Он ушел.
        „Wir kommen.“ | Der Minister schwieg.
        ``We are ready,'' he said. | ``We always were.''
        ''We are ready.'' | He left.
        He called it "a disaster." | Others agreed.
        He called it "a disaster". | Others agreed.
        (He had said so before.) | The minister nodded.
        The plan (it is new) works. | It is cheap.
        The plan works (mostly). | It is cheap.
        It fell (see No. 3). | It rose.
        Sen. Bob Dole (R-Kan.) won. | He was glad.
        Sen. Mark Hull (R-Fla.) and Rep. Amy Poe (D-Va.) spoke.
        Sen. Mark Hull, R-Fla., spoke. | He was brief.
        The talks ... went on.
        The talks went on... | Then they stopped.
        "I don't know ... maybe," he said.
        He paused . . . and went on.
        He paused. . . . | Then he went on.
        Well… | That is that.
        "Well…" he said.
        Really?! | Yes.
        What?? | Nothing.
        1. Peace talks
        2. Fish and gas
        The list: 1. fish, 2. gas.
        He finished 3. | Lee was 4.
        In 1956. | In 2018.
        It happened in 1956. | In 2018 it happened again.
        Visit example.com. | It is free.
        Visit www.example.com/a.b?c=d for more.
        Mail to a.b@example.com. | We answer.
        The file is data.json. | Open it.
        .NET is a platform.
        The @handle replied. | #Peace was trending.
        It cost a lot. | $5 million was lost.
        It cost a lot. | £5 was lost.
        He left. | iPhone sales rose.
        Sales rose. | – Profit fell.
        First point. | - Second point.
        В Москве прошли переговоры. | Стороны довольны.
        В. В. Путин прибыл в Токио. | Его встретили.
        В 1956 г. Советский Союз подписал декларацию.
        Переговоры прошли в 2018 г. | Они продолжатся.
        Стоимость 5 млн руб. | Это много.
        Он жил на ул. Ленина.
        Le ministre est parti. | Il revient lundi.
        M. Dupont a parlé. | Mme. Dupont aussi.
        Der Kanzler, z.B. in Bonn, sprach.
        ¿Qué pasa? | ¡Nada!
        会談は終わった。 | 次回は未定だ。
        Talks ended.The next began.
        A.P. Moller said so.
        The S&P 500 fell. | The Dow rose.
        He is No. 1. | She is No. 2.
        Lt. Col. Oliver N. Poe testified.
        Adm. Roe, Cmdr. Poe and Maj. Doe met.
        Supt. Hill and Det. Moss investigated.
        Atty. Gen. Ray Dunn sued.
        Mt. Fuji is high. | Ft. Bragg is flat.
        He met Sen. Hull. | They spoke of fish.
        The cost is approx. 5 million.
        The deal with the U.S. | Mr. Lee opposed it.
        The bid from Acme Inc. | Mr. Lee opposed it.
        Tass said so. | Tass, the agency, is in Moscow.
        "The U.S. is ready," he said.
        He asked for "more time." | "We have none," she said.
        The Washington Post's John Doe wrote: "It is so." | Nobody replied.
        It was Friday. | On Saturday it rained.
        What did he know? | And when?
        "Did he know?" | "When?"
        Yes! | Yes! | Yes!
        The A.F.L. and the C.I.O. merged.
        Gov't. officials came.
        He was a member of the K.G.B. | He denied it.
        """;
}
