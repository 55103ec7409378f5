namespace VRLab.Scenarios.Fire;

/// <summary>What burns.</summary>
public enum FireClass
{
    /// <summary>Class A: wood, paper, textiles.</summary>
    Solid,

    /// <summary>Class B: liquids.</summary>
    Liquid,

    /// <summary>Class F: hot cooking oil.</summary>
    CookingOil,
}

/// <summary>What is sprayed on it; the numbers are the process input's values.</summary>
public enum ExtinguishingAgent
{
    None = 0,
    Water = 1,
    Foam = 2,
    CarbonDioxide = 3,
    Powder = 4,
    WetChemical = 5,
    Blanket = 6,
}

/// <summary>
/// How well an agent takes heat out of a fire, in J per kilogram that reaches it, and what it does wrong. The order of the agents follows the classes of
/// EN 2 and the ratings of EN 3-7 (or GB 4351): water does nothing good to liquids, carbon dioxide does not keep embers out.
/// </summary>
public static class AgentEffect
{
    public static double JoulesPerKilogram(ExtinguishingAgent agent, FireClass burning) => (agent, burning) switch
    {
        (ExtinguishingAgent.Water, FireClass.Solid) => 1.5e6,
        (ExtinguishingAgent.Foam, FireClass.Solid) => 1.6e6,
        (ExtinguishingAgent.Foam, FireClass.Liquid) => 2.5e6,
        (ExtinguishingAgent.CarbonDioxide, FireClass.Solid) => 0.35e6,
        (ExtinguishingAgent.CarbonDioxide, FireClass.Liquid) => 1.4e6,
        (ExtinguishingAgent.Powder, FireClass.Solid) => 2.2e6,
        (ExtinguishingAgent.Powder, FireClass.Liquid) => 3.2e6,
        (ExtinguishingAgent.WetChemical, FireClass.CookingOil) => 3e6,
        (ExtinguishingAgent.WetChemical, FireClass.Solid) => 1.4e6,
        _ => 0,
    };

    /// <summary>Water on burning liquid or oil throws it about.</summary>
    public static bool FlaresUp(ExtinguishingAgent agent, FireClass burning) => agent == ExtinguishingAgent.Water && burning != FireClass.Solid;

    /// <summary>Agents that carry current from live parts to the hand.</summary>
    public static bool Conducts(ExtinguishingAgent agent) =>
        agent is ExtinguishingAgent.Water or ExtinguishingAgent.Foam or ExtinguishingAgent.WetChemical;

    /// <summary>Whether embers can light it again once the agent is gone.</summary>
    public static bool KeepsOut(ExtinguishingAgent agent) => agent is not (ExtinguishingAgent.CarbonDioxide or ExtinguishingAgent.None);
}
