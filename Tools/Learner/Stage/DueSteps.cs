using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// What guidance asks of each role now, as the mirror tells it: in the order of writing the first step that is offered, not optional, not
/// excused and not yet performed. What is nobody's in particular is the first role's.
/// </summary>
/// <remarks>Allocates only where a step was offered, performed or excused since the last look.</remarks>
public sealed class DueSteps(LiveScenario live, SessionMirror mirror)
{
    private readonly List<ScenarioStep> _due = [];
    private readonly List<string?> _taken = [];
    private Scenario? _scenario;
    private (int Offered, int Performed, int Excused) _at = (-1, -1, -1);

    /// <summary>Counts up where something else may be due.</summary>
    public int Version { get; private set; }

    public bool IsDue(StepId step)
    {
        Update();
        return _due.Exists(due => due.Id == step);
    }

    /// <summary>The role's next step; anybody's for who has none (empty), and in a drill without roles. Null where nothing is asked.</summary>
    public ScenarioStep? Of(string role)
    {
        Update();
        foreach (ScenarioStep due in _due)
        {
            if (RoleOf(due) is not { } own || role.Length == 0 || own == role)
            {
                return due;
            }
        }

        return null;
    }

    public void Update()
    {
        Scenario scenario = live.Current;
        (int Offered, int Performed, int Excused) at = (mirror.OfferedStepCount, mirror.PerformedStepCount, mirror.ExcusedStepCount);
        if (at == _at && ReferenceEquals(scenario, _scenario))
        {
            return;
        }

        (_at, _scenario) = (at, scenario);
        Version++;
        _due.Clear();
        _taken.Clear();
        foreach (ScenarioStep step in scenario.Steps)
        {
            string? role = RoleOf(step);
            if (IsAsked(step) && !_taken.Contains(role))
            {
                _due.Add(step);
                _taken.Add(role);
            }
        }
    }

    private bool IsAsked(ScenarioStep step) =>
        mirror.IsOffered(step.Id) && !step.IsOptional && !mirror.IsExcused(step.Id) && !mirror.IsPerformed(step.Id);

    private string? RoleOf(ScenarioStep step) =>
        live.Current.Procedure.Roles is { Count: > 0 } roles ? step.Role ?? roles[0].Id : null;
}
