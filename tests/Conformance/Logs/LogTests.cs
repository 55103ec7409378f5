using System.IO.Compression;
using System.Text;
using VRLab.Core;

namespace VRLab.Conformance.Tests;

/// <summary>XES and CSV logs as programs write them.</summary>
public sealed class LogTests
{
    private const string Xes = """
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
          <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
          <global scope="event"><string key="concept:name" value="unnamed"/></global>
          <classifier name="Both" keys="concept:name 'Work Place'"/>
          <trace>
            <string key="creator" value="x"><string key="concept:name" value="not the case"/></string>
            <string key="concept:name" value="c1"/>
            <event><string key="concept:name" value="A"><string key="concept:name" value="nested"/></string><date key="time:timestamp" value="2026-03-01T10:00:00+01:00"/><string key="lifecycle:transition" value="start"/></event>
            <event><string key="Work Place" value="bench"/><date key="time:timestamp" value="2026-03-01T09:30:00Z"/><string key="concept:name" value="A"/><string key="lifecycle:transition" value="COMPLETE"/>
              <list key="parts"><values><string key="concept:name" value="inner"/></values></list></event>
            <event><date key="time:timestamp" value="2026-03-01T09:10:00Z"/></event>
          </trace>
          <trace/>
        </log>
        """;

    [TestCase(null, null, false, "A unnamed")]
    [TestCase(null, "all", false, "A A unnamed")]
    [TestCase(null, "all", true, "A unnamed A")]
    [TestCase(null, "start", false, "A unnamed")]
    [TestCase("Both", null, false, "A+bench unnamed+")]
    public void XesEventsCountAsChosen(string? classifier, string? lifecycle, bool sortByTime, string expected)
    {
        EventLog log = Read(".xes", Xes, new LogOptions { Classifier = classifier, Lifecycle = lifecycle, SortByTime = sortByTime });
        Assert.That(log.Cases.Select(c => c.Id), Is.EqualTo(new[] { "c1", "2" }));
        Assert.That(string.Join(' ', log.TraceOf(log.Cases[0])), Is.EqualTo(expected));
        Assert.That(log.TraceOf(log.Cases[1]), Is.Empty);
    }

    [Test]
    public void GzippedXesIsReadWhateverItsName()
    {
        using var file = new TemporaryFile(".xes", "");
        Pack(file.Path, Xes);
        Assert.That(LogFiles.Read(file.Path).Cases, Has.Count.EqualTo(2));
    }

    private static void Pack(string path, string text)
    {
        using var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        zip.Write(Encoding.UTF8.GetBytes(text));
    }

    [TestCase("case,activity\n1,a\n1,b\n2,c\n", "1:a b|2:c", TestName = "The plainest table")]
    [TestCase("Case ID;Activity;Complete Timestamp\n1;b;2026/03/01 10:00:00.000\n1;a;2026/03/01 09:00:00.000\n", "1:a b", TestName = "Semicolons, and rows by time")]
    [TestCase("\uFEFFcase:concept:name\tconcept:name\ttime:timestamp\nx\t\"a \"\"quoted\"\"\tname\"\t5\n", "x:a \"quoted\"\tname", TestName = "Tabs, a byte order mark and quotes")]
    [TestCase("case_id,activity,time\n1,b,13/2/2026 10:00\n1,a,3/2/2026 10:00\n", "1:a b", TestName = "Days before months where a row shows it")]
    [TestCase("case_id,activity,time\n1,b,2/13/2026 10:00\n1,a,2/3/2026 10:00\n", "1:a b", TestName = "Months before days")]
    [TestCase("case,activity,lifecycle:transition\n1,a,start\n1,a,complete\n", "1:a", TestName = "Completed events only")]
    [TestCase("case,activity,start\n1,b,1:02:03\n1,a,0:59\n", "1:a b", TestName = "Times as on a clock")]
    public void TablesAreRead(string text, string expected)
    {
        EventLog log = Read(".csv", text);
        Assert.That(string.Join('|', log.Cases.Select(c => $"{c.Id}:{string.Join(' ', log.TraceOf(c))}")), Is.EqualTo(expected));
    }

    [TestCase("sep=;\r\ncase;activity\r\n1;a,b\r\n", "1:a,b", TestName = "A first line that names the separator")]
    [TestCase("\"case, or so\";activity\n1;a\n", "1:a", TestName = "Separators inside quotes do not count")]
    [TestCase("case,activity\r\n\r\n1,\"a\r\nb\"\r\n1,c,\r\n", "1:a\r\nb c", TestName = "Blank lines, line ends inside quotes, a last comma")]
    public void UnusualTablesAreRead(string text, string expected)
    {
        EventLog log = Read(".csv", text, new LogOptions { CaseColumn = text.Contains("or so") ? "case, or so" : null });
        Assert.That(string.Join('|', log.Cases.Select(c => $"{c.Id}:{string.Join(' ', log.TraceOf(c))}")), Is.EqualTo(expected));
    }

    [TestCase("utf-8", "检查电源")]
    [TestCase("gb18030", "检查电源")]
    [TestCase("utf-16", "检查电源")]
    [TestCase("windows-1252", "Prüfung größer")]
    [TestCase("windows-1252", "vérifié")]
    public void EncodingsAreFoundOut(string encoding, string activity)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = new TemporaryFile(".csv", "");
        File.WriteAllText(file.Path, $"case,activity\n1,{activity}\n", Encoding.GetEncoding(encoding));
        Assert.That(LogFiles.Read(file.Path).Activities, Is.EqualTo(new[] { activity }));
    }

    [Test]
    public void AnEncodingCanBeNamed()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = new TemporaryFile(".csv", "");
        File.WriteAllText(file.Path, "case,activity\n1,点検\n", Encoding.GetEncoding("shift_jis"));
        Assert.That(LogFiles.Read(file.Path, new LogOptions { Encoding = "shift_jis" }).Activities, Is.EqualTo(new[] { "点検" }));
        Assert.That(() => LogFiles.Read(file.Path, new LogOptions { Encoding = "latin-xyz" }), Throws.TypeOf<ProblemException>().With.Message.Contains("latin-xyz"));
    }

    [TestCase("utf-7")]
    [TestCase("latin-xyz")]
    public void AnEncodingThatIsNoneOrIsUnsafeIsRefusedByName(string name) =>
        Assert.That(() => Read(".csv", "case,activity\n1,a\n", new LogOptions { Encoding = name }), Throws.TypeOf<ProblemException>().With.Message.Contains(name));

    [TestCase(".csv.gz")]
    [TestCase(".csv")]
    [TestCase("")]
    public void PackedTablesAreRead(string extension)
    {
        using var file = new TemporaryFile(extension, "");
        Pack(file.Path, "case,activity\n1,a\n1,b\n");
        EventLog log = LogFiles.Read(file.Path);
        Assert.That(log.TraceOf(log.Cases[0]), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void APackedFileThatIsCutOffOrDamagedIsRefused()
    {
        using var file = new TemporaryFile(".csv.gz", "");
        Pack(file.Path, "case,activity\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i * 7919 % 5000},a{i * i % 4999}\n")));
        byte[] packed = File.ReadAllBytes(file.Path);
        Array.Fill(packed, (byte)0xff, packed.Length / 2, 40);
        File.WriteAllBytes(file.Path, packed);
        Assert.That(() => LogFiles.Read(file.Path), Throws.TypeOf<ProblemException>());
    }

    [Test]
    public void WhatIsPipedInIsKeptWithinABound()
    {
        Assert.That(InputFiles.ReadBounded(new MemoryStream(new byte[100]), 100), Has.Length.EqualTo(100));
        Assert.That(() => InputFiles.ReadBounded(new MemoryStream(new byte[101]), 100), Throws.TypeOf<ProblemException>().With.Message.Contains("100 bytes"));
    }

    [Test]
    public void AFileThatUnpacksWithoutEndIsRefused()
    {
        using var file = new TemporaryFile(".xes.gz", "");
        using (var zip = new GZipStream(File.Create(file.Path), CompressionLevel.Optimal))
        {
            zip.Write("<log><trace><string key='concept:name' value='"u8);
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)'x');
            for (int megabytes = 0; megabytes < 120; megabytes++)
            {
                zip.Write(blanks);
            }
        }

        Assert.That(() => LogFiles.Read(file.Path), Throws.TypeOf<ProblemException>().With.Message.Contains("packed"));
    }

    [TestCase(".csv", "who,what\n1,a\n", "--case-column")]
    [TestCase(".csv", "case,activity\n1,a,b,c\n", ":2:")]
    [TestCase(".csv", "case,activity\n1,a\n1,\"b\nc\n", "never closed")]
    [TestCase(".csv", "case,activity,time\n1,a,soon\n", ":2: 'soon'")]
    [TestCase(".csv", "", ":1:")]
    [TestCase(".xes", "<log><trace><event><string key='concept:name' value='a'/></trace></log>", ":1:")]
    [TestCase(".xes", "<log>\n<trace><event><string key='x' value='a'/></event></trace></log>", ":2:")]
    [TestCase(".xes", "<!DOCTYPE log SYSTEM 'file:///etc/hostname'><log/>", "document type")]
    public void MalformedOrHostileLogsAreRefusedWithTheirPlace(string extension, string text, string place) =>
        Assert.That(() => Read(extension, text), Throws.TypeOf<ProblemException>().With.Message.Contains(place));

    [Test]
    public void EqualTracesAreKeptOnce()
    {
        EventLog log = Read(".csv", "case,activity\n1,a\n2,a\n3,b\n");
        Assert.That(log.Variants.Select(v => v.CaseCount), Is.EqualTo(new[] { 2, 1 }));
    }

    private static EventLog Read(string extension, string text, LogOptions? options = null)
    {
        using var file = new TemporaryFile(extension, text);
        return LogFiles.Read(file.Path, options);
    }
}
