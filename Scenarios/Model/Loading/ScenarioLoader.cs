using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads a scenario's folder (<c>scenario.yaml</c> and what it names) and checks all of it.</summary>
public static class ScenarioLoader
{
    /// <exception cref="ProblemException">
    /// The folder or file is missing or wrong; the message lists up to twenty problems as <c>file:line:column: what was expected</c>.
    /// </exception>
    public static Scenario Load(string folder) => throw new NotImplementedException();
}
