using System.Globalization;
using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>What must hold between steps: order without cycles, written in a possible order, and the points' sum.</summary>
internal static class ProcedureChecks
{
    public static void Check(ScenarioProcedure procedure, SourcePlace place, AuthorProblems problems)
    {
        ScenarioStep[] steps = [.. procedure.Chapters.SelectMany(chapter => chapter.Steps)];
        CheckOrder(steps, place, problems);
        CheckPoints(steps, procedure.Rubric, place, problems);
        CheckWords(procedure, place, problems);
    }

    /// <summary>All that somebody can say has room on one page of the menu.</summary>
    private static void CheckWords(ScenarioProcedure procedure, SourcePlace place, AuthorProblems problems)
    {
        foreach (ScenarioRole role in procedure.Roles)
        {
            int count = SpokenLine.Of(procedure, role.Id).Count;
            if (count > ScenarioPhrase.MostPhrases)
            {
                problems.Add(place, $"the role '{role.Id}' has {count} phrases, orders, answers and reports to say; there is room for {ScenarioPhrase.MostPhrases}. Give phrases a 'role', or leave 'talk' out of some steps.");
            }
        }
    }

    /// <summary>Every step after its predecessors in the text: that also excludes cycles.</summary>
    private static void CheckOrder(ScenarioStep[] steps, SourcePlace place, AuthorProblems problems)
    {
        var written = new HashSet<StepId>();
        foreach (ScenarioStep step in steps)
        {
            foreach (StepId predecessor in step.After.Concat(step.Prerequisites).Where(predecessor => !written.Contains(predecessor)))
            {
                problems.Add(place, $"the step '{step.Id}' names '{predecessor}' in 'after', 'needs' or 'undoes', which must be written before it.");
            }

            written.Add(step.Id);
        }
    }

    private static void CheckPoints(ScenarioStep[] steps, Rubric rubric, SourcePlace place, AuthorProblems problems)
    {
        double sum = steps.Sum(step => step.Points);
        if (Math.Abs(sum - rubric.MaximumPoints) > 1e-6)
        {
            problems.Add(place, string.Create(
                CultureInfo.InvariantCulture, $"the points of all steps are {sum:0.##}, but the rubric's maximum is {rubric.MaximumPoints:0.##}."));
        }
    }
}
