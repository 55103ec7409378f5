using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Session;

/// <summary>
/// Gives each participant a role and a place to begin, in the order of joining: the role that they ask for, else the first that nobody has.
/// Without roles in the scenario everybody keeps the word they came with.
/// </summary>
internal sealed class TeamSeats(Scenario scenario)
{
    private readonly List<string> _taken = [];
    private string? _reserved;

    public void Reserve(string? role) => _reserved = role;

    public (string Role, Pose WorldFromStage) Take(string wanted)
    {
        IReadOnlyList<ScenarioRole> roles = scenario.Procedure.Roles;
        string role = roles.Count == 0 || roles.Any(known => known.Id == wanted) ? wanted : FreeRole(roles);
        int number = roles.Count == 0 ? _taken.Count : _taken.Count(taken => taken == role);
        _taken.Add(role);
        return (role, scenario.StartOf(role, number));
    }

    private string FreeRole(IReadOnlyList<ScenarioRole> roles) =>
        (roles.FirstOrDefault(role => !_taken.Contains(role.Id) && role.Id != _reserved) ?? roles[_taken.Count % roles.Count]).Id;
}
