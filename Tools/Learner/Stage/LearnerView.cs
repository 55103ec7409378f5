using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>The learner's eyes: draws the session as the mirror shows it into the headset's images, and takes the report's pictures.</summary>
public sealed class LearnerView : ILearnerView
{
    private readonly SessionMirror _mirror;
    private readonly ParticipantId _participant;
    private readonly GpuDevice _gpu;
    private readonly SceneRenderer _renderer;
    private readonly GpuFrames _frames;
    private readonly ScenePresenter _scene;
    private readonly HandPresenter _hands;
    private readonly CaptionPresenter _captions;
    private readonly IGuidanceOutput _guidance;
    private readonly ChapterPhotographer? _photographer;
    private readonly DrawBudget _budget;
    private readonly EyeView[] _eyes = new EyeView[2];

    public LearnerView(LearnerViewOptions options, Scenario scenario, SessionMirror mirror, IXrBackend backend, IGuidanceOutput guidance)
    {
        _mirror = mirror;
        _participant = options.Participant;
        _guidance = guidance;
        _gpu = backend.Gpu ?? throw new ArgumentException("The backend has no device to draw with.", nameof(backend));
        XrCapabilities capabilities = backend.Capabilities;
        _renderer = new SceneRenderer(_gpu, new RendererOptions
        {
            ColorFormat = options.ColorFormat,
            Width = (uint)capabilities.ViewWidth,
            Height = (uint)capabilities.ViewHeight,
            ViewCount = capabilities.ViewCount,
        });
        _frames = new GpuFrames(_gpu, framesInFlight: 2, arenaBytes: 8UL << 20);
        _scene = new ScenePresenter(scenario, _renderer, mirror, options.Language);
        _hands = new HandPresenter(scenario, _renderer, mirror, options.Participant, showsControllers: capabilities.Backend == "openxr");
        _captions = new CaptionPresenter(_renderer);
        _photographer = options.PicturePathOf is { } pathOf ? new ChapterPhotographer(scenario, _renderer, _gpu, mirror, pathOf) : null;
        _budget = new DrawBudget(_gpu.Description.IsSoftware, options.SoftwareDrawShare);
    }

    public void Update(in XrInput input)
    {
        _scene.Update();
        _hands.Update(InputConversion.ToStream(input));
        Pose worldFromHead = _mirror.WorldFromStage(_participant) * input.StageFromHead;
        _guidance.Update(worldFromHead);
        _captions.Show(_guidance.Speaker, _guidance.Text, _guidance.IsWarning);
        _captions.Follow(worldFromHead);
    }

    public bool WantsFrame() => _photographer is { IsDue: true } || _budget.HasRoom;

    public void Draw(in XrRenderTarget target, in XrInput input, in XrEye left, in XrEye right, FrameStatistics statistics)
    {
        _budget.Begin();
        statistics.Resume();
        Pose worldFromStage = _mirror.WorldFromStage(_participant);
        _eyes[0] = left.InWorld(worldFromStage);
        _eyes[1] = right.InWorld(worldFromStage);
        GpuImage image = target.Image;
        statistics.Pause();
        GpuFrame frame = _frames.Begin();
        _renderer.Record(frame, image, _eyes.AsSpan(0, (int)target.Image.Description.Layers), SimulationTime.SecondsAt(_mirror.Tick));
        statistics.Add(_renderer.Statistics.PrepareMilliseconds);
        frame.Submit();
        if (_gpu.Description.IsSoftware || _photographer is { IsDue: true })
        {
            frame.Wait();
        }

        _photographer?.Take(image, (int)target.Image.Description.Layers);
        _budget.End();
    }

    public void Dispose()
    {
        _frames.WaitAll();
        _photographer?.Dispose();
        _frames.Dispose();
        _renderer.Dispose();
        _guidance.Dispose();
    }
}
