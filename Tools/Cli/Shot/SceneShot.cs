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
    /// <exception cref="ProblemException">No such camera, no Vulkan device, or the file cannot be written.</exception>
    public void Save(string path, uint width, uint height)
    {
        PictureFiles.CheckSize(width, height);
        Scenario scenario = ScenarioLibrary.Delivered.Find(scenarioIdOrFolder);
        string name = camera ?? (scenario.Scene.Cameras.Count > 0 ? scenario.Scene.Cameras[0].Name : "overview");
        EyeView view = SceneCameras.View(scenario, name, width / (float)height);
        using GpuDevice gpu = GpuDevice.Open();
        using var renderer = new SceneRenderer(gpu, new RendererOptions { Width = width, Height = height, Quality = RenderQuality.High, LightCacheFolder = UserCache.Folder("light") });
        SessionMirror mirror = Settle(scenario);
        using var presenter = new ScenePresenter(scenario, renderer, mirror, language);
        presenter.FinishLoading();
        presenter.Update();
        new PanelPresenter(new LiveScenario(scenario, mirror), renderer, mirror, new PanelLook(PanelTheme.Of(PanelPalette.Standard), language)).Update();
        using var target = new OffscreenTarget(renderer, width, height);
        target.Render([view]);
        PictureFiles.Save(path, new RgbaImage((int)width, (int)height, target.Read()));
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
}
