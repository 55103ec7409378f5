using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary>A scenario with many more loose things in its room: the load of a benchmark.</summary>
internal static class CrowdedScenario
{
    private const int Across = 10;
    private const float SpacingMeters = 0.16f;

    /// <summary>Adds padlocks in a loose heap over the free floor until the room has <paramref name="bodyCount"/> loose things.</summary>
    public static Scenario Make(Scenario scenario, int bodyCount)
    {
        List<SceneObject> objects = [.. scenario.Objects];
        int loose = objects.Count(item => item.Interaction is LooseInteraction);
        for (int i = loose; i < bodyCount; i++)
        {
            objects.Add(Extra(i - loose));
        }

        ScenarioScene scene = scenario.Scene with { Objects = objects };
        return new Scenario(scenario.Identity, scene, scenario.Procedure, scenario.Texts);
    }

    private static SceneObject Extra(int index)
    {
        float x = ((index % Across) - (Across / 2)) * SpacingMeters;
        float z = 1.4f + ((index / Across % Across) * SpacingMeters * 0.5f);
        float y = 0.10f + (index / (Across * Across) * 0.14f) + (index % 3 * 0.02f);
        return new SceneObject(
            new ObjectId($"bench-{index}"),
            new LocalizedText($"挂锁 {index}", $"Padlock {index}"),
            "padlock",
            new Dictionary<string, string>(),
            Pose.At(new Vector3(x, y, z)),
            new GrabInteraction(0.25));
    }
}
