namespace NewsSearch.Tests.Extraction.Quotes;

/// <summary>
/// Copy made up after the rules of newswriting, and what an editor reads in it. A case is two lines: the story (¶ parts
/// paragraphs), then its quotes in order as <c>Kind: speaker / cue</c>, parted by <c>;</c>. A source that is nobody's name
/// stands in brackets as written; a cue that belongs to an earlier quote is <c>-</c>; a story without quotes is <c>none</c>.
/// </summary>
internal static class QuoteCases
{
    public const string All = """
        "The talks were useful and frank," Ann Lee said.
        Direct: Ann Lee / said
        "The talks were useful and frank," said Ann Lee.
        Direct: Ann Lee / said
        “The talks were useful and frank,” Ann Lee said.
        Direct: Ann Lee / said
        «The talks were useful and frank», Ann Lee said.
        Direct: Ann Lee / said
        „The talks were useful and frank“, Ann Lee said.
        Direct: Ann Lee / said
        ``The talks were useful and frank,'' Ann Lee said.
        Direct: Ann Lee / said
        ''The talks were useful and frank,'' Ann Lee said.
        Direct: Ann Lee / said
        Ann Lee said: "The talks were useful and frank."
        Direct: Ann Lee / said
        Ann Lee said, "The talks were useful and frank."
        Direct: Ann Lee / said
        Ann Lee said "the talks were useful and frank".
        Direct: Ann Lee / said
        Ann Lee told reporters: "The talks were useful and frank."
        Direct: Ann Lee / told
        Ann Lee told the Daily Globe in May, "The talks were useful and frank."
        Direct: Ann Lee / told
        Ann Lee said in a statement on Monday: "The talks were useful and frank."
        Direct: Ann Lee / said
        "The talks," Ann Lee said, "were useful and frank."
        Direct: Ann Lee / said; Direct: Ann Lee / -
        "The talks were useful," Ann Lee said. "They will go on in Geneva."
        Direct: Ann Lee / said; Direct: Ann Lee / -
        "The talks were useful," said Ann Lee, a delegate. "They will go on in Geneva."
        Direct: Ann Lee / said; Direct: Ann Lee / -
        "Were the talks useful at all?" Ann Lee asked.
        Direct: Ann Lee / asked
        "The talks were a disgrace to all!" Ann Lee shouted.
        Direct: Ann Lee / shouted
        "The talks were useful," Ann Lee pointed out.
        Direct: Ann Lee / pointed out
        "The talks were useful," Ann Lee went on to say.
        Direct: Ann Lee / went on to say
        "The talks were useful and frank," Ann Lee later added.
        Direct: Ann Lee / added
        "The talks were useful and frank," Ann Lee has repeatedly said.
        Direct: Ann Lee / said
        "The talks were useful and frank," Ann Lee surmised.
        Direct: Ann Lee / surmised
        "The talks were useful and frank," she quipped.
        Direct: (she) / quipped
        Ann Lee arrived late. "The talks were useful and frank," she said.
        Direct: Ann Lee / said
        Ann Lee arrived late with Bob Hill. "The talks were useful and frank," he said.
        Direct: Bob Hill / said
        "The talks were useful," said Bob Hill.¶"We were heard by all of them," he added.
        Direct: Bob Hill / said; Direct: Bob Hill / added
        "The talks were useful," said Bob Hill.¶Ann Lee disagreed. "They were a waste of time," she said.
        Direct: Bob Hill / said; Direct: Ann Lee / said
        Mr. Hill spoke first. "The talks were useful and frank," he said.
        Direct: Hill / said
        Mrs. Ortiz spoke first. "The talks were useful and frank," she said.
        Direct: Ortiz / said
        Foreign Minister Ann Lee came to Paris. "The talks were useful and frank," the minister said.
        Direct: Ann Lee / said
        Bob Hill, the Canadian ambassador, came to Paris. "The talks were useful," the ambassador said.
        Direct: Bob Hill / said
        Canadian top diplomat Bob Hill came to Paris. "The talks were useful and frank," the Canadian diplomat said.
        Direct: Bob Hill / said
        Bob Hill came to Paris. "The talks were useful and frank," Hill said.
        Direct: Bob Hill / said
        "The talks were useful and frank," Hill said. Bob Hill is an envoy.
        Direct: Bob Hill / said
        Sen. Bob Hill came to Paris. "The talks were useful and frank," Sen. Hill said.
        Direct: Bob Hill / said
        "The talks were useful and frank," said Bob Hill, head of the delegation.
        Direct: Bob Hill / said
        "The talks were useful and frank," Bob Hill, head of the delegation, said.
        Direct: Bob Hill / said
        "The talks were useful and frank," Bob Hill, who heads the delegation, said.
        Direct: Bob Hill / said
        "The talks were useful and frank," Bob Hill, 54, said.
        Direct: Bob Hill / said
        "The talks were useful and frank," Bob Hill (R-Fla.) said.
        Direct: Bob Hill / said
        "The talks were useful and frank," delegation head Bob Hill said.
        Direct: Bob Hill / said
        "The talks were useful and frank," screenwriter Bob Hill said.
        Direct: Bob Hill / said
        "The talks were useful and frank," said retired surgeon Bob Hill.
        Direct: Bob Hill / said
        "The talks were useful and frank," President Reagan said.
        Direct: Reagan / said
        "The talks were useful and frank," the ministry said.
        Direct: (the ministry) / said
        "The talks were useful and frank," officials said.
        Direct: (officials) / said
        "The talks were useful and frank," a spokesman for the ministry said.
        Direct: (a spokesman for the ministry) / said
        "The talks were useful and frank," said a spokesman for the ministry.
        Direct: (a spokesman for the ministry) / said
        "The talks were useful and frank," said one official, who asked not to be named.
        Direct: (one official) / said
        "The talks were useful and frank," according to Bob Hill.
        Direct: Bob Hill / according to
        According to Bob Hill, the talks were useful.
        Indirect: Bob Hill / According to
        The talks were useful, according to Bob Hill.
        Indirect: Bob Hill / according to
        The talks were useful, according to a spokesman for the ministry.
        Indirect: (a spokesman for the ministry) / according to
        Bob Hill said that the talks were useful.
        Indirect: Bob Hill / said
        Bob Hill said the talks were useful.
        Indirect: Bob Hill / said
        The talks were useful, Bob Hill said.
        Indirect: Bob Hill / said
        The talks were useful, said Bob Hill.
        Indirect: Bob Hill / said
        The talks were useful, Bob Hill said on Monday.
        Indirect: Bob Hill / said
        The talks were useful, Canadian top diplomat Bob Hill said following a meeting in Paris.
        Indirect: Bob Hill / said
        The talks, Bob Hill said, were useful.
        Indirect: Bob Hill / said
        Bob Hill told reporters that the talks were useful.
        Indirect: Bob Hill / told
        Bob Hill said the talks were "useful and frank".
        Mixed: Bob Hill / said
        The talks were "useful and frank," Bob Hill said.
        Mixed: Bob Hill / said
        Bob Hill said the talks were useful, adding that they would go on.
        Indirect: Bob Hill / said; Indirect: Bob Hill / adding
        Bob Hill left for Paris, saying the talks were useful.
        Indirect: Bob Hill / saying
        Bob Hill met the press and said the talks were useful.
        Indirect: Bob Hill / said
        Bob Hill, who said the talks were useful, left for Paris.
        Indirect: Bob Hill / said
        Bob Hill said that Ann Lee had denied the report.
        Indirect: Bob Hill / said
        "As Ann Lee has said, the talks were useful and frank," Bob Hill said.
        Direct: Bob Hill / said
        The plan was rejected by Bob Hill.
        Indirect: Bob Hill / rejected
        Paris has stated many times that the talks were useful.
        Indirect: Paris / stated
        The declaration said that the islands would be handed over.
        Indirect: (The declaration) / said
        The Joint Declaration said that the islands would be handed over.
        Indirect: (Joint Declaration) / said
        A poll shows that most people want the talks to go on.
        Indirect: (A poll) / shows
        Critics say the talks are a waste of time.
        Indirect: (Critics) / say
        Many say the talks are a waste of time.
        Indirect: (Many) / say
        Executives who have worked with Bob Hill say he is able.
        Indirect: (Executives) / say
        Bob Hill criticized the plan on Monday.
        Indirect: Bob Hill / criticized
        Bob Hill called the plan "a disaster for us all".
        Mixed: Bob Hill / called
        Bob Hill believes the talks were useful.
        Indirect: Bob Hill / believes
        Bob Hill declined to comment.
        Indirect: Bob Hill / declined
        Acme Corp. said profit rose in March.
        Indirect: Acme Corp / said
        Texaco Inc said it would cut output. Texaco said the cuts begin in May.
        Indirect: Texaco Inc / said; Indirect: Texaco Inc / said
        "We are ready for talks on all the islands," Bob Hill said.¶"We always have been, and we will be tomorrow."
        Direct: Bob Hill / said; Direct: Bob Hill / -
        "We are ready for talks on all the islands," Bob Hill said. "We always have been.¶"We will be ready tomorrow, too."
        Direct: Bob Hill / said; Direct: Bob Hill / -; Direct: Bob Hill / -
        Bob Hill leaned in and boomed: "We are ready for talks on all the islands."
        Direct: Bob Hill / -
        In a letter to the ministry, Bob Hill wrote: "We are ready for talks."
        Direct: Bob Hill / wrote
        Asked about the islands, Bob Hill said: "We are ready for talks."
        Direct: Bob Hill / said
        Bob Hill: "We are ready for talks on all the islands."
        Direct: Bob Hill / :
        "We are ready for talks on all the islands," [Foreign] Minister [Taro] Ito said.
        Direct: Taro Ito / said
        Taro Ito came to Paris. "We are ready for talks," [Japanese Foreign] Minister Ito noted.
        Direct: Taro Ito / noted
        The "two-plus-two" talks were held on Monday.
        none
        He read "The Art of the Deal" on the plane.
        none
        The film "A Long Walk Home" opened in Paris on Monday.
        none
        The so-called "peace plan" is dead.
        none
        The talks were held on Monday in Paris.
        none
        The report of the committee was long. It had 300 pages.
        none
        "The talks were useful and frank," Jean-Pierre van der Berg said.
        Direct: Jean-Pierre van der Berg / said
        "The talks were useful and frank," Omar bin Said al-Assad said.
        Direct: Omar bin Said al-Assad / said
        "The talks were useful and frank," J. K. Rowe Jr. said.
        Direct: J. K. Rowe Jr / said
        "The talks were useful and frank," Bob O'Hara's lawyer said.
        Direct: (Bob O'Hara's lawyer) / said
        "The talks were useful and frank," Prime Minister Margaret Hale told parliament.
        Direct: Margaret Hale / told
        "The talks were useful and frank," Secretary of State Bob Hill told the Senate.
        Direct: Bob Hill / told
        Xi Jianguo came to Paris. "The talks were useful and frank," Xi said.
        Direct: Xi Jianguo / said
        "The talks were useful and frank," Cuban said.
        Direct: Cuban / said
        "It is over," he said, and Ann Lee said, "It has just begun for us."
        Direct: (he) / said; Direct: Ann Lee / said
        "It is over for us," Bob Hill told Ann Lee, who said, "It has just begun."
        Direct: Bob Hill / told; Direct: Ann Lee / said
        Bob Hill warned Tokyo that the talks might fail.
        Indirect: Bob Hill / warned
        The head of the Canadian delegation said the talks were useful.
        Indirect: (The head of the Canadian delegation) / said
        A statement by the ministry said the talks were useful.
        Indirect: (A statement by the ministry) / said
        Two sources close to the talks said they had failed.
        Indirect: (Two sources close to the talks) / said
        Bob Hill — speaking in Paris on Monday — said the talks were useful.
        Indirect: Bob Hill / said
        A longtime aide, Bob Hill, said the talks were useful.
        Indirect: Bob Hill / said
        It was Bob Hill who said the talks were useful.
        Indirect: Bob Hill / said
        The ministry, however, said that the talks were useful.
        Indirect: (The ministry) / said
        Bob Hill did not say when the talks would resume.
        Indirect: Bob Hill / say
        Bob Hill's claim that the talks were useful was met with silence.
        Indirect: Bob Hill / claim
        "The talks were useful and frank," said the envoy, Ann Lee.
        Direct: Ann Lee / said
        Its lawyer, Ann Lee, said the talks were useful.
        Indirect: Ann Lee / said
        In Paris a ministry spokeswoman, Noor Asad-Lind, said that the talks were useful.
        Indirect: Noor Asad-Lind / said
        His counterpart from Paris, Bob Hill of the Labour Party, said that the talks were useful.
        Indirect: Bob Hill / said
        Zofia Krol of the Chamber of Commerce said the talks were useful.
        Indirect: Zofia Krol / said
        The talks were useful, according to the head of the delegation, Ann Lee.
        Indirect: Ann Lee / according to
        President Ann Lee, whose term began in May, told reporters that the talks were useful.
        Indirect: Ann Lee / told
        Ann Lee came with her son, Tom Lee. "The talks were useful and frank," Lee said.
        Direct: Ann Lee / said
        Governor Quill Ames came to Paris with Bob Hill.¶Judge Wren Oduya was there. "The talks were useful," she said.
        Direct: Wren Oduya / said
        Ilka Varga, whom he had beaten, was in Paris. "The talks were useful and frank," the former judge said.
        Direct: Ilka Varga / said
        Bob Hill answered Ann Lee, who said that the talks were useful.
        Indirect: Bob Hill / answered; Indirect: Ann Lee / said
        Greta van Rijn came to Paris. "The talks were useful and frank," Van Rijn said.
        Direct: Greta van Rijn / said
        District Magistrate Odile Brandt said the talks were useful.
        Indirect: Odile Brandt / said
        The Kuril Islands issue remains the sticking point.
        none
        The Bush Senate report was long. The Clinton campaign demands were met.
        none
        Texas Republicans claim the talks were useful.
        Indirect: Texas Republicans / claim
        'The talks were useful and frank,' Ann Lee said. 'They will go on in May.'
        Direct: Ann Lee / said; Direct: Ann Lee / -
        ‘The workers’ union won’t take part in them’, said Ann Lee.
        Direct: Ann Lee / said
        Ann Lee said: 'We don't care for the farmers' union at all.'
        Direct: Ann Lee / said
        'The talks were useful,' said Ann Lee. 'We always have been ready.¶'We will be ready tomorrow, too.'
        Direct: Ann Lee / said; Direct: Ann Lee / -; Direct: Ann Lee / -
        The farmers' union met in the '90s. It's the 'two-plus-two' talks that mattered.
        none
        «Мы готовы к диалогу и будем его продолжать», — сказал Иван Белов.
        Direct: Иван Белов / сказал
        Министр финансов России Иван Белов заявил, что переговоры были полезными.
        Indirect: Иван Белов / заявил
        В Париже была Анна Белова. «Это был долгий и трудный разговор», — отметила она.
        Direct: Анна Белова / отметила
        По словам Ивана Белова, переговоры были полезными и на этом не кончатся.
        Indirect: Ивана Белова / По словам
        « Nous avons fait tout ce que nous pouvions », a déclaré la ministre, Anne Durand.
        Direct: Anne Durand / a déclaré
        Anne Durand est dans la ville. « Nous avons fait tout ce que nous pouvions », a-t-elle ajouté.
        Direct: Anne Durand / ajouté
        Anne Durand est dans la ville. « Nous avons fait tout ce que nous pouvions », explique-t-elle.
        Direct: Anne Durand / explique-t-elle
        Le préfet, Luc Besnard, a affirmé que le pont de la ville serait fermé pour les travaux.
        Indirect: Luc Besnard / affirmé
        Selon Luc Besnard, le pont de la ville sera fermé pour des travaux.
        Indirect: Luc Besnard / Selon
        "No hay ninguna excusa para lo que se hizo", dijo el director de la compañía, Luis Vega.
        Direct: Luis Vega / dijo
        Marta Ruiz señaló que la situación en la ciudad es grave para los vecinos.
        Indirect: Marta Ruiz / señaló
        Según Luis Vega, los trenes de la compañía no van a salir por la nieve.
        Indirect: Luis Vega / Según
        "The talks were useful and frank, Bob Hill said.
        none
        „Wir sind bereit für das Gespräch“, sagte Anna Weber. „Es wird nicht leicht.“
        Direct: Anna Weber / sagte; Direct: Anna Weber / -
        »Wir sind bereit für das Gespräch und nicht für den Streit«, sagte Anna Weber am Montag.
        Direct: Anna Weber / sagte
        „Das ist für die Stadt nicht gut“, erklärte der Bürgermeister Karl Brandt.
        Direct: Karl Brandt / erklärte
        Anna Weber sagte, dass die Brücke für den Verkehr nicht sicher sei.
        Indirect: Anna Weber / sagte
        Die Ministerin Anna Weber betonte: „Wir haben das nicht gewollt.“
        Direct: Anna Weber / betonte
        Laut Anna Weber ist die Brücke der Stadt nicht sicher.
        Indirect: Anna Weber / Laut
        Anna Weber ist in der Stadt. „Das ist ein guter Tag für uns“, sagte sie.
        Direct: Anna Weber / sagte
        Karl Brandt ist mit der Bahn gekommen. „Das ist ein guter Tag“, betonte er.
        Direct: Karl Brandt / betonte
        Ministerin Anna Weber war in der Stadt. „Das ist nicht das Ende“, sagte die Ministerin.
        Direct: Anna Weber / sagte
        „Wir sind“, sagte Karl Brandt, „auf das Ende nicht vorbereitet.“
        Direct: Karl Brandt / sagte; Direct: Karl Brandt / -
        Der Förster Karl Brandt warnte, der Wald sei für die Kinder nicht sicher.
        Indirect: Karl Brandt / warnte
        Karl Brandt hat den „Waldpreis“ mit der Stadt und dem Verein geteilt.
        none
        “Nós não temos medo da chuva”, disse Ana Souza. “Isso é uma festa para o povo.”
        Direct: Ana Souza / disse; Direct: Ana Souza / -
        «Não há razão para uma crise», afirmou Ana Souza.
        Direct: Ana Souza / afirmou
        "Não há mais tempo para isso", disse o prefeito João Prado.
        Direct: João Prado / disse
        Ana Souza disse que a ponte da cidade não é mais segura para os carros.
        Indirect: Ana Souza / disse
        O ministro João Prado afirmou: “Não vamos sair da cidade por isso.”
        Direct: João Prado / afirmou
        Segundo Ana Souza, a ponte da cidade não é mais segura.
        Indirect: Ana Souza / Segundo
        De acordo com João Prado, a ponte da cidade não é mais segura.
        Indirect: João Prado / De acordo com
        Ana Souza está na cidade com os filhos. “É uma festa para todos nós”, disse ela.
        Direct: Ana Souza / disse
        João Prado foi para a praia com os filhos. “Não é uma festa”, contou ele.
        Direct: João Prado / contou
        A ministra Ana Souza esteve na cidade. “Não é o fim da história”, disse a ministra.
        Direct: Ana Souza / disse
        “A chuva”, explicou João Prado, “não é uma surpresa para os que moram na cidade.”
        Direct: João Prado / explicou; Direct: João Prado / -
        O pescador João Prado alertou que o rio da cidade não é mais limpo.
        Indirect: João Prado / alertou
        João Prado foi para a “Festa do Sol” com uma das filhas e não voltou.
        none
        «Non abbiamo paura della pioggia», ha detto Anna Russo. «È una festa per la città.»
        Direct: Anna Russo / ha detto; Direct: Anna Russo / -
        “Non è il momento della resa”, ha dichiarato Anna Russo.
        Direct: Anna Russo / ha dichiarato
        "Non è il momento della resa", dice il sindaco Paolo Ferri.
        Direct: Paolo Ferri / dice
        Anna Russo ha detto che il ponte della città non è più sicuro.
        Indirect: Anna Russo / detto
        Il ministro Paolo Ferri ha affermato: «Non abbiamo più tempo per la crisi della città».
        Direct: Paolo Ferri / affermato
        Secondo Anna Russo, il ponte della città non è più sicuro per i bambini.
        Indirect: Anna Russo / Secondo
        Stando a Paolo Ferri il ponte della città non è più sicuro.
        Indirect: Paolo Ferri / Stando a
        Anna Russo è nella città con il figlio. «È una festa per tutti noi», ha spiegato lei.
        Direct: Anna Russo / ha spiegato
        Paolo Ferri è nella città con i figli. «Non è una festa», ha aggiunto lui.
        Direct: Paolo Ferri / ha aggiunto
        La ministra Anna Russo era nella città. «Non è la fine della storia», ha detto la ministra.
        Direct: Anna Russo / ha detto
        «La pioggia», spiega Paolo Ferri, «non è una sorpresa per la gente della città.»
        Direct: Paolo Ferri / spiega; Direct: Paolo Ferri / -
        Il prefetto Paolo Ferri ha ammesso che la città non è ancora pronta.
        Indirect: Paolo Ferri / ammesso
        Paolo Ferri ha vinto il “Premio della Luna” con la sua barca e non è più tornato.
        none
        Министр Анна Белова приехала в Париж. «Это был трудный разговор», — сказала министр.
        Direct: Анна Белова / сказала
        В Париж приехал Иван Белов. «Мы готовы к диалогу с ними», — подчеркнул он.
        Direct: Иван Белов / подчеркнул
        Посол Иван Белов был в Париже. Он заявил, что переговоры были полезными.
        Indirect: Иван Белов / заявил
        Губернатор Анна Белова прилетела в Омск. «Мы всё построим заново», — пообещала она.
        Direct: Анна Белова / пообещала
        """;
}
