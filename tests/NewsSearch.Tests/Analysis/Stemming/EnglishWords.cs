namespace NewsSearch.Tests.Analysis.Stemming;

/// <summary>What English says, written down before the list was looked at.</summary>
internal static class EnglishWords
{
    /// <summary>Each line is one word in its forms: all have one stem.</summary>
    public const string Together = """
        treaty treaties
        island islands
        talk talks talked talking
        negotiate negotiates negotiated negotiating
        negotiation negotiations
        minister ministers
        country countries
        army armies
        city cities
        child children
        man men
        woman women
        policeman policemen
        spokesman spokesmen
        spokeswoman spokeswomen
        fisherman fishermen
        congressman congressmen
        foot feet
        tooth teeth
        mouse mice
        wife wives
        knife knives
        thief thieves
        wolf wolves
        half halves
        life lives
        shelf shelves
        crisis crises
        analysis analyses
        criterion criteria
        phenomenon phenomena
        bacterium bacteria
        index indices indexes
        person persons
        bus buses
        box boxes
        church churches
        tax taxes taxed taxing
        hero heroes
        veto vetoes vetoed vetoing
        potato potatoes
        echo echoes echoed
        photo photos
        say says said saying
        go goes went gone going
        buy buys bought buying
        sell sells sold selling
        rise rises rose risen rising
        fall falls fell fallen falling
        speak speaks spoke spoken speaking
        take takes took taken taking
        give gives gave given giving
        make makes made making
        know knows knew known knowing
        think thinks thought thinking
        tell tells told telling
        see sees saw seen seeing
        come comes came coming
        become becomes became becoming
        begin begins began begun
        find finds found
        leave leaves leaving
        lead leads led
        lose loses lost losing
        win wins won winning
        meet meets met
        pay pays paid paying
        send sends sent sending
        spend spends spent
        lend lends lent lending
        build builds built
        hold holds held
        keep keeps kept keeping
        bring brings brought bringing
        teach teaches taught teaching
        catch catches caught catching
        fight fights fought fighting
        seek seeks sought seeking
        break breaks broke broken breaking
        choose chooses chose chosen choosing
        drive drives drove driven driving
        write writes wrote written writing
        swear swears swore sworn
        shoot shoots shot
        strike strikes struck striking
        sink sinks sank sunk
        steal steals stole stolen stealing
        flee flees fled fleeing
        hide hides hid hidden hiding
        lie lies lied lying
        die dies died dying
        stop stops stopped stopping
        plan plans planned
        ban bans banned banning
        kidnap kidnaps kidnapped kidnapping
        refer refers referred referring
        occur occurs occurred occurring
        commit commits committed committing
        permit permits permitted permitting
        admit admits admitted admitting
        control controls controlled controlling
        travel travels travelled traveled travelling traveling
        cancel cancels cancelled canceled cancelling canceling
        signal signals signalled signaled signalling signaling
        label labels labelled labeled
        fuel fuels fuelled fueled
        visit visits visited visiting
        offer offers offered
        target targets targeted targeting
        panic panics panicked panicking
        hope hopes hoped hoping
        hop hops hopped hopping
        rate rates rated
        plane planes
        care cares cared caring
        use uses used using
        argue argues argued arguing
        agree agrees agreed agreeing
        deny denies denied denying
        carry carries carried carrying
        reply replies replied replying
        ally allies
        marry marries married marrying
        destroy destroys destroyed destroying
        deploy deploys deployed deploying
        invade invades invaded invading
        occupy occupies occupied occupying
        elect elects elected electing
        election elections
        resign resigns resigned resigning
        threaten threatens threatened threatening
        kill kills killed killing killings
        bomb bombs bombed bombing bombings
        sign signs signed signing
        launch launches launched launching
        protest protests protested protesting
        protester protesters
        accuse accuses accused accusing
        arrest arrests arrested arresting
        impose imposes imposed imposing
        sanction sanctions sanctioned
        export exports exported exporting
        import imports imported importing
        price prices priced pricing
        share shares shared sharing
        bank banks
        bond bonds
        loan loans loaned
        company companies
        industry industries
        subsidy subsidies
        currency currencies
        percentage percentages
        barrel barrels
        tonne tonnes
        worker workers
        strike strikes
        troop troops
        missile missiles
        weapon weapons
        submarine submarines
        hostage hostages
        refugee refugees
        migrant migrants
        voter voters
        party parties
        policy policies
        ceasefire ceasefires
        organize organizes organized organizing organise organises organised organising
        organization organizations organisation organisations
        recognize recognized recognise recognised recognising
        privatization privatisation
        analyze analyzed analyse analysed analysing
        color colors colour colours coloured
        neighbor neighbors neighbour neighbours
        neighboring neighbouring
        honor honored honour honoured honours
        favor favored favour favoured
        center centers centre centres
        theater theaters theatre theatres
        kilometer kilometers kilometre kilometres
        defense defence
        license licence
        program programs programme programmes
        catalog catalogs catalogue catalogues
        aluminum aluminium
        american americans
        russian russians
        german germans
        israeli israelis
        palestinian palestinians
        muslim muslims
        kurd kurds
        republican republicans
        democrat democrats
        monday mondays
        kuril kurils
        meeting meetings
        building buildings
        hearing hearings
        ruling rulings
        holding holdings
        finding findings
        warning warnings
        earning earnings
        wound wounds wounded wounding
        judge judges judged judging
        judgment judgments judgement judgements
        witness witnesses witnessed
        press presses pressed pressing
        loss losses
        focus focused focuses focusing
        """;

    /// <summary>Words that have a stem of their own: they do not change.</summary>
    public const string Unchanged = """
        abe putin stokes brooks news organ new arm arms israel israeli generic general politics economics
        means goods customs series species glasses woods sanders reeves james jones williams
        wales paris texas kansas dallas hamas laos athens naples aids united isis gas bus lens
        is was are has had does did this his its as us it who may might will can
        lavrov kunashir shinzo treatise king spring string evening morning thing nothing
        wedding housing clothing meeting building hearing ruling holding left born during
        perhaps always overseas atlas corps process princess congress access success business
        unless whereas christmas virus census status campus corpus crisis basis analysis thesis
        speed need indeed hundred red bed feed seed breed bleed exceed proceed succeed creed
        bring sing cling wing sting spokesman roman german human
        louvre laden daniels rogers x q usa nato opec tass reuters un eu
        """;

    /// <summary>Each line is a list of words no two of which share a stem.</summary>
    public const string Apart = """
        news new
        arms arm armed army
        organ organization organism
        general generic generate
        israel israeli
        policy police
        universe university universal
        past paste
        import important
        commune communist community communication
        meeting meet
        building build
        ruling rule
        holding hold
        hearing hear
        customs custom
        goods good
        means mean
        futures future
        securities security secure
        politics political politician policy
        economics economic economy
        found founded foundation
        fell felled
        lay lie
        left leave
        saw sawed
        bore bear
        born bear
        united unite
        hope hop
        plane plan
        rate rat
        stare star
        bare bar
        cane can
        singe sing
        dye die
        bath bathe
        base basis
        medium media
        nation national nationality
        govern government governor
        minister ministry
        press pressure
        invest investor investment
        elect election elector
        produce product production
        ass assess asset
        prince princess
        species specie
        process procession
        state station statue
        war ward warm
        win wine wing
        fin fine
        us use
        his hi
        was wa
        does doe
        ha has
        work worker
        bank banker
        big bigger biggest
        quick quickly
        russia russian
        america american
        japan japanese
        """;
}
