using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>A part in a team: roles that no person takes are played by virtual learners. Participants take roles by their names, else in the order of writing.</summary>
public sealed record ScenarioRole(string Id, LocalizedText Name, LocalizedText Objective, string StartPose);
