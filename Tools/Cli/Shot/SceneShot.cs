using VRLab.Core;
using VRLab.Core.Images;
using VRLab.Gpu;
using VRLab.Interface;
using VRLab.Learner;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;

namespace VRLab.Cli;

/// <summary>A scenario's room as it is a second after the drill began, seen by one of its cameras.</summary>
internal sealed class SceneShot(string scenarioIdOrFolder, string? camera, Language language)
{
    private const uint MostPixels = 8192;

    /// <exception cref="ProblemException">No such camera, no Vulkan device, or the file cannot be written.</exception>
    public void Save(string path, uint width, uint height)
    {
        if (width is 0 or > MostPixels || height is 0 or > MostPixels)
        {
            throw ProblemException.BadInput($"A picture of {width} x {height} pixels cannot be drawn.", $"Give from 1 to {MostPixels} pixels each way.");
        }

        Scenario scenario = ScenarioLibrary.Delivered.Find(scenarioIdOrFolder);
        string name = camera ?? (scenario.Scene.Cameras.Count > 0 ? scenario.Scene.Cameras[0].Name : "overview");
        EyeView view = SceneCameras.View(scenario, name, width / (float)height);
        using GpuDevice gpu = GpuDevice.Open();
        using var renderer = new SceneRenderer(gpu, new RendererOptions { Width = width, Height = height });
        SessionMirror mirror = Settle(scenario);
        new ScenePresenter(scenario, renderer, mirror, language).Update();
        new PanelPresenter(scenario, renderer, mirror, new PanelLook(PanelTheme.Of(PanelPalette.Standard), language)).Update();
        using var target = new OffscreenTarget(renderer, width, height);
        target.Render([view]);
        Write(path, PngWriter.Encode((int)width, (int)height, target.Read()));
    }

    /// <summary>The session's first second without anybody in it: loose things come to rest, instruments show the plant running.</summary>
    private static SessionMirror Settle(Scenario scenario)
    {
        var mirror = new SessionMirror();
        var host = new SessionHost(scenario, new SessionOptions("shot", 1, ScenarioMode.Practice, 0, DrillRun.ProgramVersion), new MirrorFeed(mirror));
        while (host.Tick < SimulationTime.TicksPerSecond)
        {
            host.Step();
        }

        return mirror;
    }

    private static void Write(string path, byte[] png)
    {
        try
        {
            File.WriteAllBytes(path, png);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.BadInput($"The picture '{path}' cannot be written ({failure.Message}).", "Choose another file with --out.", failure);
        }
    }
}
