using System.Text.Json;

namespace VRLab.Scenarios.Tests.Schema;

/// <summary>The schema that editors read says what the loader says: each of its keys is read, and the library as it is written needs no other.</summary>
public sealed class SchemaTests
{
    public static IEnumerable<string> Library => ScenarioLibrary.Delivered.Ids;

    [Test]
    public void The_file_is_what_the_program_writes() => Assert.That(
        File.ReadAllText(RepositoryFolder.Find("Scenarios", "scenario.schema.json")).ReplaceLineEndings("\n"), Is.EqualTo(ScenarioSchema.ToJson()),
        "write it anew: vrlab scenarios --schema > Scenarios/scenario.schema.json");

    [TestCaseSource(nameof(Library))]
    public void The_library_is_written_by_the_schema(string id)
    {
        using JsonDocument schema = JsonDocument.Parse(ScenarioSchema.ToJson());
        string folder = Path.Combine(ScenarioLibrary.Delivered.Folder, id);
        SourceMapping keys = ScenarioFiles.Read(folder).Root;
        Assert.That(new JsonSchemaCheck(schema.RootElement).Find(keys), Is.Null);
        Assert.That(File.ReadLines(Path.Combine(folder, "scenario.yaml")), Has.One.EqualTo($"format: {ScenarioFormat.Newest}"), "an older form is migrated before it is held to the schema");
    }

    [Test]
    public void Every_key_of_the_schema_is_read_and_no_other_is_needed()
    {
        foreach ((string group, int variant, SchemaKey key) in SchemaSamples.Keys.Where(sample => !SchemaSamples.OfFiles.Contains(sample.Key.Name)))
        {
            string[] problems = Problems(SchemaSamples.Of(group, variant, key));
            string what = $"{group} {variant}, {key.Name}";
            Assert.That(problems, Has.None.Contains(" has no key "), what);
            Assert.That(problems.Where(text => !text.StartsWith("a scenario needs", StringComparison.Ordinal)), Has.None.Contains("needs the key").And.None.Contains("needs one of the keys"), what);
        }
    }

    [Test]
    public void A_key_that_is_required_is_refused_when_it_is_missing()
    {
        using JsonDocument schema = JsonDocument.Parse(ScenarioSchema.ToJson());
        SourceMapping keys = ScenarioFiles.Read(Path.Combine(ScenarioLibrary.Delivered.Folder, "pump-lockout")).Root;
        SourceMapping without = keys with { Entries = [.. keys.Entries.Select(entry => entry.Key == "rubric" ? entry with { Value = new SourceMapping(entry.Place, []) } : entry)] };
        Assert.That(new JsonSchemaCheck(schema.RootElement).Find(without), Does.Contain("needs 'maximum'"));
    }

    private static string[] Problems(SourceMapping keys)
    {
        var context = new AuthorContext("sample", new LanguageFiles(null, null));
        ScenarioLoader.Read(keys, "", "sample", context);
        return [.. context.Problems.Texts];
    }
}
