using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// What an author may change while a session runs: texts, points, times, conditions, order, rules. What the session stands on (objects, process,
/// variables and the like) and which steps and hazards there are needs a new session.
/// </summary>
public static class ScenarioChange
{
    private const string Remedy = "The session goes on with the text as it was. End it and start it again to see the change.";

    /// <exception cref="ProblemException">The change needs a new session; the message says why.</exception>
    public static void Check(Scenario before, Scenario changed)
    {
        if (before.Identity.StageHash != changed.Identity.StageHash)
        {
            throw ProblemException.BadInput(
                $"One of these has changed: {string.Join(", ", StageText.Keys)}; a running session cannot take that over.", Remedy);
        }

        RequireSame("chapters", before.Chapters.Select(chapter => chapter.Id.Name), changed.Chapters.Select(chapter => chapter.Id.Name));
        RequireSame("steps", before.Steps.Select(step => step.Id.Name), changed.Steps.Select(step => step.Id.Name));
        RequireSame("hazards", before.Hazards.Select(hazard => hazard.Id.Name), changed.Hazards.Select(hazard => hazard.Id.Name));
    }

    private static void RequireSame(string what, IEnumerable<string> before, IEnumerable<string> changed)
    {
        if (!before.SequenceEqual(changed))
        {
            throw ProblemException.BadInput($"There are other {what} now, or in another order; a running session cannot take that over.", Remedy);
        }
    }
}
