namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>The pages of the learner's menu, in their order.</summary>
internal enum MenuPage
{
    Pause,
    TakingPart,
    Moving,
    Senses,
    Buttons,
    Help,

    /// <summary>Where the scenario has phrases.</summary>
    Say,
}
