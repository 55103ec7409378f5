using VRLab.Core;
using VRLab.Interface;
using VRLab.Scenarios;

namespace VRLab.Learner;

/// <summary>What a scenario says of its learners' task.</summary>
public static class ScenarioTask
{
    /// <param name="scenario">Whose work order, tools and roles.</param>
    /// <param name="role">The learner's; a word that is no role of the scenario where they are alone.</param>
    public static LearnerTask Of(Scenario scenario, string role)
    {
        ScenarioProcedure procedure = scenario.Procedure;
        ScenarioRole? own = procedure.Roles.FirstOrDefault(known => known.Id == role);
        return new LearnerTask(
            procedure.WorkOrder,
            [.. procedure.Tools.Select(tool => scenario.ObjectOf(tool).Name)],
            own is null ? null : (own.Name, own.Objective));
    }
}
