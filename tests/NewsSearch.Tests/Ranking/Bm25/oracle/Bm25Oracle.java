import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BM25FQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * Writes the cases that NewsSimilarity is held to, as Lucene 8.7 answers them. See make-cases.sh.
 *
 * documents.tsv  a document a line: field=term*count term*count ... fields separated by tabs
 * queries.tsv    a query a line, then total hits, then the best 25 as document:score; documents are line numbers from 0
 * lengths.tsv    how Lucene encodes lengths: one digest, the first length of each code, what each code decodes to
 */
public final class Bm25Oracle {
  private static final int STORIES = 400;
  private static final int QUOTES = 200;
  private static final int WORDS = 160;
  private static final int TOP = 25;
  private final Random random = new Random(19870226);

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Bm25Oracle oracle = new Bm25Oracle();
    List<String> documents = oracle.documents();
    Files.write(folder.resolve("documents.tsv"), documents);
    Files.write(folder.resolve("queries.tsv"), oracle.cases(documents));
    Files.write(folder.resolve("lengths.tsv"), lengths());
  }

  // Two stories, then a quote: a third of the documents are quotes, with fields of their own.
  private List<String> documents() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < STORIES + QUOTES; i++) {
      if (i % 3 == 2) {
        lines.add(field("quote", length(1, 200)) + "\t" + field("speaker", 1 + random.nextInt(3)));
        continue;
      }
      String body = field("body", i == 0 ? 1 : i == 1 ? 5000 : length(1, 5000));
      lines.add(random.nextInt(4) == 0 ? body : field("headline", 3 + random.nextInt(10)) + "\t" + body);
    }
    return lines;
  }

  private int length(int from, int to) {
    return (int) Math.round(from * Math.exp(random.nextDouble() * Math.log((double) to / from)));
  }

  // Frequencies by Zipf's law, so that common and rare words both occur.
  private String word() {
    return "w" + (int) Math.floor(Math.exp(random.nextDouble() * Math.log(WORDS)));
  }

  private String field(String name, int length) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < length; i++) counts.merge(word(), 1, Integer::sum);
    StringBuilder text = new StringBuilder(name).append('=');
    counts.forEach((term, count) -> text.append(term).append('*').append(count).append(' '));
    return text.toString().trim();
  }

  private List<String> cases(List<String> documents) throws Exception {
    List<String> queries = new ArrayList<>();
    String[] fields = {"body", "headline", "quote", "speaker"};
    for (int i = 0; i < 100; i++) queries.add("should " + fields[i % 4] + ":" + word() + "^1");
    for (int i = 0; i < 300; i++) {
      StringBuilder query = new StringBuilder(i % 3 == 0 ? "must" : "should");
      int clauses = 2 + random.nextInt(4);
      for (int c = 0; c < clauses; c++) {
        String field = i % 4 == 3 ? fields[random.nextInt(2)] : fields[i % 3];
        query.append(' ').append(field).append(':').append(word()).append('^').append(random.nextInt(3) == 0 ? "2.5" : "1");
      }
      queries.add(query.toString());
    }
    for (int i = 0; i < 120; i++) {
      queries.add("combined headline:" + word() + "^" + (1 + random.nextInt(5)) + " body:^" + (i % 3 == 0 ? "1.5" : "1"));
    }
    List<String> lines = new ArrayList<>();
    try (ByteBuffersDirectory all = new ByteBuffersDirectory(); ByteBuffersDirectory whole = new ByteBuffersDirectory()) {
      index(all, documents, false);
      index(whole, documents, true);
      try (DirectoryReader every = DirectoryReader.open(all); DirectoryReader both = DirectoryReader.open(whole)) {
        for (String query : queries) {
          if (!query.startsWith("combined")) lines.add(answer(query, searcher(every)));
          else if (inBoth(both, query)) lines.add(answer(query, searcher(both)));
        }
      }
    }
    return lines;
  }

  // Where only one of the fields has the term, BM25FQuery of 8.7 forgets the weights (LUCENE-10039, mended in later
  // versions): such queries are left out.
  private static boolean inBoth(DirectoryReader reader, String query) throws Exception {
    String word = query.split("[:^]")[1];
    return reader.docFreq(new Term("headline", word)) > 0 && reader.docFreq(new Term("body", word)) > 0;
  }

  // BM25FQuery of 8.7 reads a stale length where a document lacks one of the fields (mended in later versions), so the
  // combined cases are asked of an index of those documents alone that have both.
  private static void index(ByteBuffersDirectory directory, List<String> documents, boolean onlyWhole) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(new BM25Similarity(1.2f, 0.75f));
    config.setRAMBufferSizeMB(256);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int number = 0; number < documents.size(); number++) {
        String line = documents.get(number);
        if (onlyWhole && !(line.contains("headline=") && line.contains("body="))) continue;
        Document document = new Document();
        document.add(new StoredField("number", number));
        for (String part : line.split("\t")) {
          int at = part.indexOf('=');
          document.add(new TextField(part.substring(0, at), written(part.substring(at + 1)), Field.Store.NO));
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static String written(String counts) {
    StringBuilder text = new StringBuilder();
    for (String entry : counts.split(" ")) {
      int at = entry.indexOf('*');
      text.append((entry.substring(0, at) + " ").repeat(Integer.parseInt(entry.substring(at + 1))));
    }
    return text.toString();
  }

  private static IndexSearcher searcher(DirectoryReader reader) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
    searcher.setQueryCache(null);
    return searcher;
  }

  private static String answer(String text, IndexSearcher searcher) throws Exception {
    String[] parts = text.split(" ");
    Query query;
    if (parts[0].equals("combined")) {
      BM25FQuery.Builder combined = new BM25FQuery.Builder(1.2f, 0.75f);
      for (int i = 1; i < parts.length; i++) {
        String[] split = parts[i].split("[:^]");
        combined.addField(split[0], Float.parseFloat(split[2]));
        if (!split[1].isEmpty()) combined.addTerm(new BytesRef(split[1]));
      }
      query = combined.build();
    } else {
      BooleanQuery.Builder bool = new BooleanQuery.Builder();
      for (int i = 1; i < parts.length; i++) {
        String[] split = parts[i].split("[:^]");
        Query term = new TermQuery(new Term(split[0], split[1]));
        float boost = Float.parseFloat(split[2]);
        bool.add(boost == 1f ? term : new BoostQuery(term, boost),
            parts[0].equals("must") ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
      }
      query = bool.build();
    }
    TopDocs top = searcher.search(query, TOP);
    StringBuilder line = new StringBuilder(text).append('\t').append(searcher.count(query)).append('\t');
    for (ScoreDoc hit : top.scoreDocs) {
      line.append(searcher.doc(hit.doc).getField("number").numericValue()).append(':')
          .append(String.format(java.util.Locale.ROOT, "%.9g", hit.score)).append(' ');
    }
    return line.toString().trim();
  }

  private static List<String> lengths() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    StringBuilder firsts = new StringBuilder("first");
    int last = -1;
    for (int length = 0; length <= 100_000; length++) {
      byte code = SmallFloat.intToByte4(length);
      digest.update(code);
      if (Byte.toUnsignedInt(code) != last) firsts.append('\t').append(length);
      last = Byte.toUnsignedInt(code);
    }
    StringBuilder hex = new StringBuilder("sha256\t");
    for (byte b : digest.digest()) hex.append(String.format("%02x", b));
    StringBuilder decoded = new StringBuilder("decoded");
    for (int code = 0; code < 256; code++) decoded.append('\t').append(SmallFloat.byte4ToInt((byte) code));
    return List.of(hex.toString(), firsts.toString(), decoded.toString());
  }
}
