using VRLab.Assessment.Knowledge;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Assessment.Tests.Knowledge;

public sealed class AbilityTests
{
    private static readonly AbilityGraph Graph = new(
    [
        Make("restart", ["isolate", "change"]), Make("isolate", ["ppe"]), Make("ppe", []), Make("change", ["isolate"]),
    ]);

    [Test]
    public void Abilities_come_after_their_prerequisites()
    {
        Assert.That(Graph.Ordered.Select(ability => ability.Id), Is.EqualTo(new[] { "ppe", "isolate", "change", "restart" }));
        Assert.That((Graph.DependentsOf("ppe"), Graph.DependentsOf("restart")), Is.EqualTo((3, 0)));
    }

    [Test]
    public void Circles_and_gaps_are_refused_by_name()
    {
        Assert.That(() => new AbilityGraph([Make("a", ["b"]), Make("b", ["a"])]), Throws.TypeOf<ProblemException>().With.Message.Contains("'a' needs itself"));
        Assert.That(() => new AbilityGraph([Make("a", ["x"])]), Throws.TypeOf<ProblemException>().With.Message.Contains("needs 'x'"));
    }

    [Test]
    public void The_catalog_of_the_library_names_every_tag_in_both_languages_and_has_no_circles()
    {
        ScenarioLibrary library = ScenarioLibrary.Delivered;
        var catalog = AbilityCatalog.Read(Path.Combine(library.Folder, AbilityCatalog.Name));
        string[] unnamed = [.. library.Ids.Select(library.Find).SelectMany(catalog.Of).Where(ability => ability.Name.Chinese == ability.Name.English).Select(ability => ability.Id).Distinct()];
        Assert.That(unnamed, Is.Empty, "each has its line in abilities.json");
        Assert.That(() => new AbilityGraph(catalog.All), Throws.Nothing);
    }

    [Test]
    public void Belief_grows_with_success_falls_with_failure_and_fades_with_time()
    {
        Mastery none = MasteryAfter([], today: 0);
        Mastery once = MasteryAfter([(true, 0)], today: 0);
        Mastery twice = MasteryAfter([(true, 0), (true, 1)], today: 1);
        Mastery failed = MasteryAfter([(true, 0), (false, 1)], today: 1);
        Mastery later = MasteryAfter([(true, 0), (true, 1)], today: 60);
        Assert.That(none.Probability, Is.EqualTo(MasteryModel.Usual.Prior));
        Assert.That(once.Probability, Is.GreaterThan(none.Probability));
        Assert.That(twice.Probability, Is.GreaterThan(once.Probability));
        Assert.That(failed.Probability, Is.LessThan(twice.Probability));
        Assert.That(later.Probability, Is.LessThan(twice.Probability).And.GreaterThan(none.Probability));
        Assert.That(later.Explanation.English, Does.Contain("59 days without practice"));
    }

    [Test]
    public void Half_a_half_life_is_what_the_formula_says()
    {
        Mastery mastery = MasteryAfter([(true, 0)], today: 14);
        double prior = MasteryModel.Usual.Prior;
        Assert.That(mastery.HalfLifeDays, Is.EqualTo(14));
        Assert.That(mastery.Probability - prior, Is.EqualTo(0.5 * (mastery.AtLastPractice - prior)).Within(1e-12));
    }

    [Test]
    public void The_next_exercise_is_within_reach_and_has_its_reason()
    {
        var evidence = new List<AbilityEvidence>();
        var model = new MasteryModel();
        NextExercise first = ExerciseChoice.Of(Graph, evidence, 0, model)!;
        Assert.That((first.Ability, first.Exercise), Is.EqualTo(("ppe", "drill-ppe")));
        Assert.That(first.Reason.English, Does.Contain("3 more abilities build on it"));
        foreach (string ability in new[] { "ppe", "isolate", "change", "restart" })
        {
            Assert.That(ExerciseChoice.Of(Graph, evidence, 0, model)!.Ability, Is.EqualTo(ability));
            evidence.AddRange(Enumerable.Repeat(new AbilityEvidence(ability, IsShown: true, Day: 0), 4));
        }

        Assert.That(ExerciseChoice.Of(Graph, evidence, 0, model), Is.Null);
        NextExercise review = ExerciseChoice.Of(Graph, evidence, 40, model)!;
        Assert.That(review.Ability, Is.EqualTo("ppe"));
        Assert.That(review.Reason.English, Does.Contain("was mastered once"));
    }

    private static Ability Make(string id, string[] prerequisites) => new(id, new LocalizedText($"能力 {id}", id), prerequisites, [$"drill-{id}"]);

    private static Mastery MasteryAfter((bool IsShown, double Day)[] answers, double today) =>
        new MasteryModel().Of(Graph["ppe"], answers.Select(answer => new AbilityEvidence("ppe", answer.IsShown, answer.Day)), today);
}
