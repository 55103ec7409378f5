using System.Text.RegularExpressions;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Scenarios.Tests.Loading;

namespace VRLab.Checking.Tests;

/// <summary>A careless hand in a scenario's text: whatever comes of it is checked, or refused with the place.</summary>
public sealed partial class MutationTests
{
    private const int Edits = 100;
    private const double LongestSeconds = 60;

    public static IEnumerable<string> Library => ScenarioLibrary.Delivered.Ids;

    [TestCaseSource(nameof(Library))]
    public void Every_careless_edit_is_loaded_or_refused_with_its_place(string id)
    {
        int refused = 0;
        for (ulong seed = 1; seed <= Edits; seed++)
        {
            using var folder = new ScenarioFolder(id);
            string edit = new CarelessEdit(seed).Apply(folder.Folder);
            try
            {
                ScenarioLoader.Load(folder.Folder);
            }
            catch (ProblemException problem)
            {
                refused++;
                Assert.That(Place().IsMatch(problem.Message), $"seed {seed}, {edit}: {problem.Message}");
            }
        }

        Assert.That(refused, Is.InRange(Edits / 5, Edits - 1));
    }

    [Test, Category("Slow")]
    public void Every_careless_edit_is_checked_or_refused_with_its_place()
    {
        int refused = 0;
        for (ulong seed = 1; seed <= Edits; seed++)
        {
            using var folder = new ScenarioFolder();
            string edit = new CarelessEdit(seed).Apply(folder.Folder);
            Task<ProblemException?> answer = Task.Run(() => Answer(folder.Folder));
            Assert.That(answer.Wait(TimeSpan.FromSeconds(LongestSeconds)), $"seed {seed} hangs: {edit}");
            if (answer.GetAwaiter().GetResult() is { } problem)
            {
                refused++;
                Assert.That(Place().IsMatch(problem.Message), $"seed {seed}, {edit}: {problem.Message}");
            }
        }

        TestContext.Out.WriteLine($"{refused} of {Edits} refused");
        Assert.That(refused, Is.InRange(Edits / 4, Edits - 1));
    }

    private static ProblemException? Answer(string folder)
    {
        try
        {
            ScenarioChecker.Check(ScenarioLoader.Load(folder), places: null);
            return null;
        }
        catch (ProblemException problem)
        {
            return problem;
        }
    }

    [GeneratedRegex(@"[a-z.-]+\.yaml:\d+:\d+: ")]
    private static partial Regex Place();
}
