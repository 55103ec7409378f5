using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.VirtualLearner;

namespace VRLab.Checking.Tests;

/// <summary>Who kneels beside a patient reaches for things around them; who does not has to come.</summary>
public sealed class KneelingTests
{
    private static readonly ObjectId Chest = new("chest");
    private static readonly RulesPace Slow = new(5, 1, 60);

    [TestCase("first", 0, 1)]
    [TestCase("second", 5, 20)]
    public void Only_who_kneels_there_need_not_walk(string role, double least, double most)
    {
        var learner = new RulesLearner(OfTwo(), pace: Slow);
        learner.Do(new PlanItem(new Rhythm(Chest, 0, 0.79, 110, 4)) { Role = "first" });
        double before = learner.Seconds;
        learner.Do(new PlanItem(new Touched(Chest)) { Role = role });
        Assert.That(learner.Seconds - before, Is.InRange(least, most));
    }

    [Test]
    public void Who_has_knelt_down_walks_from_there()
    {
        Scenario drill = OfTwo();
        SceneObject chest = drill.ObjectOf(Chest);
        SceneObject far = drill.Objects.First(item => MetersBetween(item, chest) > 2);
        var learner = new RulesLearner(drill, pace: Slow with { MetersPerSecond = 1 });
        learner.Do(new PlanItem(new Touched(far.Id)) { Role = "first" });
        learner.Do(new PlanItem(new Rhythm(Chest, 0, 0.79, 110, 4)) { Role = "first" });
        double before = learner.Seconds;
        learner.Do(new PlanItem(new Touched(far.Id)) { Role = "first" });
        Assert.That(learner.Seconds - before, Is.EqualTo(Slow.WalkSeconds + MetersBetween(far, chest)).Within(0.05));
    }

    private static float MetersBetween(SceneObject one, SceneObject other)
    {
        Vector3 offset = one.WorldFromObject.Position - other.WorldFromObject.Position;
        return new Vector2(offset.X, offset.Z).Length();
    }

    private static Scenario OfTwo()
    {
        Scenario drill = ScenarioLibrary.Delivered.Find("cpr-first-aid");
        string start = drill.Scene.StartPoses[0].Name;
        ScenarioRole[] roles = [.. new[] { "first", "second" }.Select(id => new ScenarioRole(id, new(id, id), new(id, id), start))];
        return new Scenario(drill.Identity, drill.Scene, drill.Procedure with { Roles = roles }, drill.Texts);
    }
}
