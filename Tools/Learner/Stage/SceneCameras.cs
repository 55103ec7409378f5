using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Learner;

/// <summary>The views that a scenario names for pictures.</summary>
public static class SceneCameras
{
    /// <exception cref="ProblemException">The scenario has no such camera; the remedy lists those it has.</exception>
    public static EyeView View(Scenario scenario, string name, float aspect)
    {
        SceneCamera camera = scenario.Scene.Cameras.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw ProblemException.BadInput(
                $"The scenario '{scenario.Id}' has no camera '{name}'.", $"It has: {string.Join(", ", scenario.Scene.Cameras.Select(known => known.Name))}.");
        float halfHeight = (float)(camera.VerticalFieldOfViewRadians / 2.0);
        float halfWidth = MathF.Atan(MathF.Tan(halfHeight) * aspect);
        return new EyeView(camera.WorldFromCamera, new FieldOfView(-halfWidth, halfWidth, halfHeight, -halfHeight));
    }
}
