namespace VRLab.Core.Models;

/// <summary>In which light a scene is seen.</summary>
public enum LightingMood
{
    /// <summary>The sun is up and the lamps are on.</summary>
    Day,

    /// <summary>The lamps are on; the windows are dark.</summary>
    Evening,

    /// <summary>The mains have failed at night: what has a battery shines, and nothing else.</summary>
    Emergency,
}
