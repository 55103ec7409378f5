using System.Text.RegularExpressions;
using VRLab.Core;
using VRLab.Scenarios.Tests.Loading;

namespace VRLab.Scenarios.Tests.Running;

/// <summary>Every row of the table of conditions in Scenarios/README.md: what almost brings it about does not, and what brings it about does.</summary>
public sealed partial class ConditionRowTests
{
    private const string Added = """
        objects:
          - id: visitor
            name: { zh: 参观者, en: Visitor }
            asset: person
            at: [2, 0, 2]
            walks: { speed: 1 m/s }

        """;

    private const string Course = """
        variables: { tries: 0 }
        timers: [clock]
        choices:
          - { id: plant, branches: { wet: 1, dry: 1 }, open: true }
        phrases:
          - { id: ready, text: { zh: 准备好了, en: Ready } }
          - { id: wait, text: { zh: 等一下, en: Wait } }
        roles:
          - { id: fitter, name: { zh: 钳工, en: Fitter }, objective: { zh: 检修, en: Repair }, start: learner }
          - { id: watch, name: { zh: 监护人, en: Watch }, objective: { zh: 监护, en: Watch }, start: partner }
        rules:
          - { when: { worn: goggles }, do: [{ add-to: tries }, { start-timer: clock }], repeats: true }
          - { when: { worn: gloves }, do: [{ branch: wet }] }

        """;

    private static readonly ObjectId Valve = new("vent-valve");
    private static readonly ObjectId Padlock = new("padlock");
    private static readonly ObjectId Isolator = new("isolator");
    private static readonly ObjectId Gauge = new("pressure-gauge");
    private static readonly ObjectId Mark = new("tag-hook");

    /// <summary>The row, a condition of its kind, what does not bring it about yet, and what then does.</summary>
    private static readonly (string Row, string Condition, Action<Player> Almost, Action<Player> Deed)[] Cases =
    [
        ("control at-least", "{ control: vent-valve, at-least: 0.9 }", p => p.World.Turn(Valve, 0.7), p => p.World.Turn(Valve, 0.95)),
        ("control at-most", "{ control: isolator, at-most: 0.05 }", p => p.World.Turn(Isolator, 0.3), p => p.World.Turn(Isolator, 0.02)),
        ("control let-go", "{ control: vent-valve, between: [0.4, 0.6], let-go: true }", p => { p.World.Hold(Valve, true); p.World.Turn(Valve, 0.5); }, p => p.World.Hold(Valve, false)),
        ("rhythm", "{ rhythm: vent-valve, from: 0, to: 0.8, rate: 110 /min, times: 2 }", Stroke, Stroke),
        ("pressed", "{ pressed: stop-button }", p => p.World.Happen(WorldEventKind.Pressed, new("start-button")), p => p.World.Happen(WorldEventKind.Pressed, new("stop-button"))),
        ("touched", "{ touched: padlock }", p => p.World.Happen(WorldEventKind.Touched, Isolator), p => p.World.Happen(WorldEventKind.Touched, Padlock)),
        ("said", "{ said: ready }", p => Say(p, "wait"), p => Say(p, "ready")),
        ("said heard-by", "{ said: ready, heard-by: visitor, within: 8 m }", p => Say(p, "ready", beside: "padlock"), p => Say(p, "ready", beside: "visitor")),
        ("worn", "{ worn: gloves }", p => Wear(p, "goggles"), p => Wear(p, "gloves")),
        ("held", "{ held: padlock }", p => p.World.Hold(new("lockout-tag"), true), p => p.World.Hold(Padlock, true)),
        ("released", "{ sequence: [{ held: padlock }, { released: padlock }] }", p => p.World.Hold(Padlock, true), p => p.World.Hold(Padlock, false)),
        ("handed", "{ handed: padlock, from: fitter, to: watch }", p => Pass(p, from: 2, to: 1), p => Pass(p, from: 1, to: 2)),
        ("used", "{ used: padlock, at-least: 50 % }", p => p.World.Turn(Padlock, 0.4), p => p.World.Turn(Padlock, 0.6)),
        ("tip", "{ tip: padlock, on: isolator }", p => p.World.Happen(WorldEventKind.TipTouched, Padlock, Valve), p => p.World.Happen(WorldEventKind.TipTouched, Padlock, Isolator)),
        ("object in", "{ object: padlock, in: lock-hasp }", p => p.World.Snap(new("lockout-tag"), new("tag-hook")), p => p.World.Snap(Padlock, new("lock-hasp"))),
        ("empty", "{ empty: strainer }", p => p.World.Turn(new("strainer-cover"), 1), p => p.World.TakeOut(new("strainer"))),
        ("look-at", "{ look-at: pressure-gauge, for: 2 s }", p => Look(p, 1.5), p => Look(p, 2.1)),
        ("near", "{ near: pressure-gauge, within: 2 m }", p => p.World.LookedAt = Isolator, p => p.World.LookedAt = Gauge),
        ("object within", "{ object: padlock, within: 10 cm, of: isolator }", p => p.World.Bring(Padlock, Valve), p => p.World.Bring(Padlock, Isolator)),
        ("quantity for", "{ quantity: motor-speed, at-least: 1200 rpm, for: 3 s }", p => p.Wait(1), p => p.Wait(2)),
        ("quantity between", "{ quantity: motor-speed, between: [1 rpm, 500 rpm] }", p => p.Wait(1), p => { p.Press(new("stop-button")); p.Wait(20); }),
        ("variable", "{ variable: tries, at-least: 2 }", p => Wear(p, "goggles"), p => { Doff(p, "goggles"); Wear(p, "goggles"); }),
        ("branch", "{ branch: wet }", p => Wear(p, "goggles"), p => Wear(p, "gloves")),
        ("timer", "{ timer: clock, for: 3 s }", p => { p.Wait(4); Wear(p, "goggles"); p.Wait(2); }, p => p.Wait(1)),
        ("elapsed", "{ elapsed: 5 s }", p => p.Wait(3.5), p => p.Wait(1)),
        ("done", "{ done: goggles }", p => Wear(p, "gloves"), p => Wear(p, "goggles")),
        ("lasting", "{ lasting: { worn: goggles }, for: 2 s }", p => { Wear(p, "goggles"); p.Wait(1); Doff(p, "goggles"); Wear(p, "goggles"); p.Wait(1); }, p => p.Wait(1)),
        ("not", "{ not: { control: isolator, at-least: 0.5 } }", p => p.World.Turn(Isolator, 0.7), p => p.World.Turn(Isolator, 0.2)),
        ("all", "{ all: [{ worn: goggles }, { worn: gloves }] }", p => { Wear(p, "goggles"); Doff(p, "goggles"); Wear(p, "gloves"); }, p => Wear(p, "goggles")),
        ("any", "{ any: [{ worn: goggles }, { held: padlock }] }", p => Wear(p, "gloves"), p => p.World.Hold(Padlock, true)),
        ("sequence", "{ sequence: [{ worn: goggles }, { worn: gloves }] }", p => { Wear(p, "gloves"); Doff(p, "gloves"); Wear(p, "goggles"); }, p => Wear(p, "gloves")),
        ("any-order", "{ any-order: [{ worn: goggles }, { worn: gloves }] }", p => { Wear(p, "gloves"); Doff(p, "gloves"); }, p => Wear(p, "goggles")),
        ("count", "{ count: { worn: gloves }, times: 2 }", p => Wear(p, "gloves"), p => { Doff(p, "gloves"); Wear(p, "gloves"); }),
        ("by", "{ by: watch, did: { worn: gloves } }", p => Wear(p, "gloves", by: 1), p => Wear(p, "gloves", by: 2)),
        ("by-others-than", "{ by-others-than: watch, did: { worn: gloves } }", p => Wear(p, "gloves", by: 2), p => Wear(p, "gloves", by: 1)),
    ];

    public static IEnumerable<string> Rows => Cases.Select(one => one.Row);

    [TestCaseSource(nameof(Rows))]
    public void A_condition_is_true_when_its_row_says_so_and_not_before(string row)
    {
        (_, string condition, Action<Player> almost, Action<Player> deed) = Cases.Single(one => one.Row == row);
        Player player = Load(condition);
        almost(player);
        player.Wait(0.2);
        bool early = player.World.Highlighted.Contains(Mark);
        deed(player);
        player.Wait(0.2);

        Assert.That((early, player.World.Highlighted.Contains(Mark)), Is.EqualTo((false, true)));
    }

    [Test]
    public void Every_row_of_the_table_is_tried()
    {
        string text = File.ReadAllText(RepositoryFolder.Find("Scenarios", "README.md"));
        int from = text.IndexOf("## Conditions", StringComparison.Ordinal);
        string table = text[from..text.IndexOf("\n## ", from + 1, StringComparison.Ordinal)];
        string[] named = [.. table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Key().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value)).Distinct()];

        Assert.That(named, Has.Length.GreaterThan(25));
        Assert.That(named.Except(Cases.Select(one => one.Row.Split(' ')[0])), Is.Empty);
    }

    private static void Wear(Player player, string thing, int by = 1)
    {
        player.World.Acting = new ParticipantId(by);
        player.World.Wear(new ObjectId(thing));
        player.Wait(0.1);
    }

    private static void Doff(Player player, string thing)
    {
        player.World.Wear(new ObjectId(thing), isWorn: false);
        player.Wait(0.1);
    }

    private static void Stroke(Player player)
    {
        player.World.Turn(Valve, 0.8);
        player.Wait(0.1);
        player.World.Turn(Valve, 0);
        player.Wait(0.1);
    }

    private static void Say(Player player, string phrase, string? beside = null)
    {
        player.World.LookedAt = beside is null ? null : new ObjectId(beside);
        player.Runner.Hear(player.World.Acting, ScenarioPhrase.KeyOf(phrase));
    }

    private static void Pass(Player player, int from, int to)
    {
        player.World.Acting = new ParticipantId(from);
        player.World.Hold(Padlock, true);
        player.Wait(0.1);
        player.World.Hold(Padlock, false);
        player.World.Acting = new ParticipantId(to);
        player.World.Hold(Padlock, true);
        player.Wait(0.1);
        player.World.Hold(Padlock, false);
        player.Wait(4);
    }

    private static void Look(Player player, double seconds)
    {
        player.World.LookedAt = Gauge;
        player.World.DwellSeconds = seconds;
    }

    private static Player Load(string condition)
    {
        using var folder = new ScenarioFolder();
        folder.Replace("scene.yaml", "objects:\n", Added);
        folder.Write("more.yaml", $"{Course}  - {{ when: {condition}, do: [{{ highlight: {Mark} }}] }}\n");
        folder.Replace("scenario.yaml", "hazards.yaml]", "hazards.yaml, more.yaml]");
        return new Player(ScenarioLoader.Load(folder.Folder));
    }

    [GeneratedRegex(@"`\{ ([a-z-]+):")]
    private static partial Regex Key();
}
