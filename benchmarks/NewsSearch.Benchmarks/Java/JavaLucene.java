import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * The same tokens and the same clauses as the plain index of the benchmarks, in Lucene for Java. Reads lines from standard
 * input, which JavaIndex and JavaQuery write:
 *   java -cp CLASSPATH JavaLucene.java index FOLDER BATCH MEGABYTES
 *   java -cp CLASSPATH JavaLucene.java ask FOLDER TIMEFIELD
 */
public final class JavaLucene {
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType NAMES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
        if (args[0].equals("index"))
            index(in, Path.of(args[1]), Integer.parseInt(args[2]), Double.parseDouble(args[3]));
        else
            ask(in, Path.of(args[1]), args[2]);
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    // A line a field: its kind, its name, and what is in it, parted by tabs. An empty line ends a document.
    private static void index(BufferedReader in, Path folder, int batch, double megabytes) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(megabytes);
        // What a run that was broken off left there goes.
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (FSDirectory directory = FSDirectory.open(folder); IndexWriter writer = new IndexWriter(directory, config)) {
            Document document = new Document();
            int count = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    add(document, line);
                    continue;
                }
                writer.addDocument(document);
                document = new Document();
                if (++count % batch == 0)
                    writer.commit();
            }
            writer.commit();
        }
    }

    private static void add(Document document, String line) {
        int name = line.indexOf('\t') + 1;
        int content = line.indexOf('\t', name) + 1;
        String field = line.substring(name, content - 1);
        String text = line.substring(content);
        switch (line.charAt(0)) {
            case 'I':
                document.add(new StringField(field, text, Field.Store.NO));
                break;
            case 'L':
                document.add(new LongPoint(field, Long.parseLong(text)));
                document.add(new NumericDocValuesField(field, Long.parseLong(text)));
                break;
            default:
                FieldType type = line.charAt(0) == 'W' ? WORDS : line.charAt(0) == 'S' ? STEMS : NAMES;
                document.add(new Field(field, new Terms(text), type));
        }
    }

    // A line a question: milliseconds to warm up, milliseconds to measure, how many matches are counted exactly, whether by
    // time, and the query. Answers with the median and the 99th percentile in nanoseconds, the total and whether it is a bound.
    private static void ask(BufferedReader in, Path folder, String timeField) throws IOException {
        SortField newest = new SortField(timeField, SortField.Type.LONG, true);
        newest.setCanUsePoints();
        try (FSDirectory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split("\t");
                Query query = new Form(words, 4, timeField).read();
                Sort sort = words[3].equals("time") ? new Sort(newest) : null;
                int counted = Integer.parseInt(words[2]);
                TopDocs found = repeat(searcher, query, sort, counted, Long.parseLong(words[0]), null);
                long[] times = new long[1 << 16];
                repeat(searcher, query, sort, counted, Long.parseLong(words[1]), times);
                int taken = 0;
                while (taken < times.length && times[taken] > 0)
                    taken++;
                Arrays.sort(times, 0, taken);
                System.out.println(times[taken / 2] + "\t" + times[(int) (taken * 99L / 100)] + "\t" + found.totalHits.value + "\t" + found.totalHits.relation);
                System.out.flush();
            }
        }
    }

    private static TopDocs repeat(IndexSearcher searcher, Query query, Sort sort, int counted, long milliseconds, long[] times) throws IOException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        TopDocs found;
        int at = 0;
        do {
            long begun = System.nanoTime();
            found = search(searcher, query, sort, counted);
            if (times != null && at < times.length)
                times[at++] = System.nanoTime() - begun;
        } while (System.nanoTime() < end);
        return found;
    }

    private static TopDocs search(IndexSearcher searcher, Query query, Sort sort, int counted) throws IOException {
        if (sort != null) {
            TopFieldCollector byTime = TopFieldCollector.create(sort, 10, counted);
            searcher.search(query, byTime);
            return byTime.topDocs();
        }
        TopScoreDocCollector best = TopScoreDocCollector.create(10, counted);
        searcher.search(query, best);
        return best.topDocs();
    }

    /** Words parted by spaces; one that begins with a tilde tells how far the next is from the one before. */
    private static final class Terms extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final String text;
        private int at;

        Terms(String text) {
            this.text = text;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (at >= text.length())
                return false;
            if (text.charAt(at) == '~') {
                int end = text.indexOf(' ', at);
                increment.setPositionIncrement(Integer.parseInt(text.substring(at + 1, end)));
                at = end + 1;
            }
            int end = text.indexOf(' ', at);
            end = end < 0 ? text.length() : end;
            term.append(text, at, end);
            at = end + 1;
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            at = 0;
        }
    }

    /** A query, operator first, its parts behind it. */
    private static final class Form {
        private final String[] words;
        private final String timeField;
        private int at;

        Form(String[] words, int at, String timeField) {
            this.words = words;
            this.at = at;
            this.timeField = timeField;
        }

        Query read() {
            switch (words[at++]) {
                case "all":
                    BooleanQuery.Builder tree = new BooleanQuery.Builder();
                    tree.setMinimumNumberShouldMatch(Integer.parseInt(words[at++]));
                    for (int left = Integer.parseInt(words[at++]); left > 0; left--) {
                        Occur occur = Occur.valueOf(words[at++]);
                        tree.add(read(), occur);
                    }
                    return tree.build();
                case "word":
                    return boosted(Float.parseFloat(words[at++]), new TermQuery(term()));
                case "phrase":
                    float boost = Float.parseFloat(words[at++]);
                    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
                    for (int left = Integer.parseInt(words[at++]); left > 0; left--)
                        phrase.add(term());
                    return boosted(boost, phrase.build());
                case "prefix":
                    return new PrefixQuery(term());
                case "wildcard":
                    return new WildcardQuery(term());
                case "fuzzy":
                    int edits = Integer.parseInt(words[at++]);
                    return new FuzzyQuery(term(), edits);
                case "within":
                    Query range = LongPoint.newRangeQuery(timeField, Long.parseLong(words[at++]), Long.parseLong(words[at++]));
                    return new BooleanQuery.Builder().add(read(), Occur.MUST).add(range, Occur.FILTER).build();
                default:
                    throw new IllegalArgumentException(words[at - 1]);
            }
        }

        private Term term() {
            return new Term(words[at++], words[at++]);
        }

        private static Query boosted(float boost, Query query) {
            return boost == 1 ? query : new BoostQuery(query, boost);
        }
    }
}
