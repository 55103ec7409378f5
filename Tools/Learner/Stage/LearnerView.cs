using VRLab.Core;
using VRLab.Gpu;
using VRLab.Interface;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Xr;
using VRLab.Xr.Window;

namespace VRLab.Learner;

/// <summary>The learner's eyes: draws the session as the mirror shows it into the headset's images, and takes the report's pictures.</summary>
public sealed class LearnerView : ILearnerView
{
    private const int ArenaBytes = 8 << 20;
    private static readonly LocalizedText PausedName = new("已暂停", "Paused");
    private static readonly LocalizedText PausedText = new("时钟已停。回到本窗口或戴好头显即可继续。", "The clock stands still. Come back to this window, or to the headset, to go on.");
    private static readonly LocalizedText AwayName = new("已离开", "Away");
    private static readonly LocalizedText AwayText = new("您暂时离开，其他人仍在继续。回到本窗口或戴好头显即可加入。", "The others go on without you. Come back to this window, or to the headset, to join them.");

    private readonly SessionMirror _mirror;
    private readonly ParticipantId _participant;
    private readonly IXrBackend _backend;
    private readonly GpuDevice _gpu;
    private readonly SceneRenderer _renderer;
    private readonly GpuFrames _frames;
    private readonly ScenePresenter _scene;
    private readonly PanelPresenter _panels;
    private readonly HandPresenter _hands;
    private readonly PointerPresenter _pointers;
    private readonly CablePresenter _cables;
    private readonly CaptionPresenter _captions;
    private readonly CaptionPresenter _soundCaptions;
    private readonly WornGear _gear;
    private readonly Wardrobe _wardrobe;
    private AvatarPresenter? _avatar;
    private readonly OtherLearners _others;
    private readonly JetPresenter _jets;
    private readonly OverlayPresenter? _overlay;
    private readonly MenuPresenter? _menu;
    private readonly MenuPresenter? _closing;
    private readonly QuadPanels? _quads;
    private readonly VignettePresenter _vignette;
    private readonly VignetteMotion _motion = new();
    private readonly bool _isHeadset;
    private readonly SessionMenu? _menuState;
    private readonly Language _language;
    private readonly IGuidanceOutput _guidance;
    private readonly ChapterPhotographer? _photographer;
    private readonly DrawBudget _budget;
    private readonly ResolutionGovernor _resolution;
    private readonly EyeView[] _eyes = new EyeView[2];
    private readonly bool _drawsBesideSimulation;
    private readonly Action<string>? _note;
    private GpuFrame? _drawing;
    private int _hiddenAreaVersion;
    private Pose _worldFromHead = Pose.Identity;

    public LearnerView(LearnerViewOptions options, LiveScenario live, SessionMirror mirror, IXrBackend backend, IGuidanceOutput guidance)
    {
        Scenario scenario = live.Current;
        _mirror = mirror;
        (_participant, _note) = (options.Participant, options.Note);
        _backend = backend;
        _guidance = guidance;
        _drawsBesideSimulation = options.DrawsBesideSimulation;
        _gpu = backend.Gpu ?? throw new ArgumentException("The backend has no device to draw with.", nameof(backend));
        XrCapabilities capabilities = backend.Capabilities;
        try
        {
            _renderer = new SceneRenderer(_gpu, new RendererOptions
            {
                ColorFormat = options.ColorFormat,
                Width = (uint)capabilities.ViewWidth,
                Height = (uint)capabilities.ViewHeight,
                ViewCount = capabilities.ViewCount,
                Samples = RendererOptions.SamplesFor(_gpu.Description),
                BakesInBackground = true,
                PaintsTextInBackground = true,
                MeasuresDevice = options.OverlayOf is not null || MayShrink(backend),
                LightCacheFolder = UserCache.Folder("light"),
                ShapeBytes = ArenaBytes / 2,
            });
            _resolution = new ResolutionGovernor(_renderer.CanFoveate ? FoveationLevel.High : FoveationLevel.Off);
            _frames = new GpuFrames(_gpu, framesInFlight: 2, ArenaBytes);
            _scene = new ScenePresenter(scenario, _renderer, mirror, options.Language, options.Note);
            _language = options.Language;
            _menuState = options.Menu;
            PanelLook look = options.Look ?? LookOf(options.Menu?.Preferences ?? LearnerPreferences.Standard);
            _panels = new PanelPresenter(live, _renderer, mirror, look, options.Note);
            _gear = new WornGear(scenario, _renderer, mirror);
            _wardrobe = new Wardrobe(scenario, mirror, options.Language, _gear);
            _hands = new HandPresenter(scenario, _renderer, mirror, options.Participant, _wardrobe, showsControllers: capabilities.Backend == "openxr");
            _pointers = new PointerPresenter(_renderer, mirror, options.Participant);
            _cables = new CablePresenter(scenario, _renderer, mirror);
            _captions = new CaptionPresenter(_renderer, PlaceOf(CaptionPlace.Speech), look.TextFactor);
            _soundCaptions = new CaptionPresenter(_renderer, PlaceOf(CaptionPlace.Sound), look.TextFactor);
            _jets = new JetPresenter(scenario, _renderer, mirror);
            _others = new OtherLearners(scenario, _renderer, mirror, options.Participant, _wardrobe, _scene.Footing, _gear, options.Note);
            _vignette = new VignettePresenter(_renderer);
            _isHeadset = capabilities.Backend != "window";
            _photographer = options.PicturePathOf is { } pathOf ? new ChapterPhotographer(scenario, _renderer, _gpu, mirror, pathOf, SeeFromOutside) : null;
            _overlay = options.OverlayOf is { } stepper ? new OverlayPresenter(_renderer, stepper) : null;
            if (options.Menu is { } menu)
            {
                _menu = new MenuPresenter(live, _renderer, mirror, menu, look);
                Follow(menu.Preferences);
                menu.PreferencesChanged += Follow;
                guidance.Follow(menu);
            }

            _closing = options.Closing is { } closing ? new MenuPresenter(live, _renderer, mirror, closing, look) : null;
            if (backend.CanShowQuads && !_gpu.Description.IsSoftware)
            {
                _quads = new QuadPanels(backend.CreateQuad, _renderer);
                _quads.Add(_captions.Panel, _captions.LargestMeters);
                _quads.Add(_soundCaptions.Panel, _soundCaptions.LargestMeters);
                if (_menu is not null)
                {
                    _quads.Add(_menu.Panel, LearnerMenu.SizeMeters);
                }

                if (_closing is not null)
                {
                    _quads.Add(_closing.Panel, ClosingPanel.SizeMeters);
                }
            }

            _budget = new DrawBudget(_gpu.Description.IsSoftware, options.SoftwareDrawShare);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Update(in XrInput input)
    {
        _scene.Update(_mirror.HoverOf(_participant, Hand.Left), _mirror.HoverOf(_participant, Hand.Right));
        _panels.Update();
        LearnerInput done = InputConversion.ToStream(input);
        _hands.Update(done);
        _pointers.Update(done);
        _cables.Update();
        _gear.Update();
        _others.Update();
        _jets.Update();
        _worldFromHead = _mirror.WorldFromStage(_participant) * input.StageFromHead;
        _guidance.Update(_worldFromHead);
        _motion.Update(_mirror.WorldFromStage(_participant), _mirror.Tick);
        _vignette.Update(_worldFromHead, _motion.Amount, VignetteWanted);
        _menu?.Update(_mirror.WorldFromStage(_participant));
        _captions.IsWanted = _menuState is not { IsOpen: true } and not { Preferences.ShowsCaptions: false };
        _soundCaptions.IsWanted = _captions.IsWanted;
        _soundCaptions.Show(_guidance.Aside?.Name ?? "", _guidance.Aside?.Text ?? "", isWarning: false);
        _soundCaptions.PointTo(_guidance.Aside?.SourceInWorld, _worldFromHead);
        _soundCaptions.Follow(_worldFromHead);
        _captions.Show(_guidance.Speaker, _guidance.Text, _guidance.IsWarning);
        _captions.PointTo(_guidance.SourceInWorld, _worldFromHead);
        _captions.Follow(_worldFromHead);
    }

    public void ShowPaused(in XrInput input, bool isShared)
    {
        if (_guidance.HasNotice)
        {
            _captions.Show(_guidance.Speaker, _guidance.Text, _guidance.IsWarning);
        }
        else
        {
            (LocalizedText name, LocalizedText text) = isShared ? (AwayName, AwayText) : (PausedName, PausedText);
            _captions.Show(name.In(_language), text.In(_language), isWarning: true);
        }

        _soundCaptions.Show("", "", isWarning: false);
        _captions.Follow(_mirror.WorldFromStage(_participant) * input.StageFromHead);
    }

    public void ShowClosing(in XrInput input)
    {
        _captions.Show("", "", isWarning: false);
        _soundCaptions.Show("", "", isWarning: false);
        _menu?.SetVisible(false);
        _hands.Update(InputConversion.ToStream(input));
        Pose worldFromStage = _mirror.WorldFromStage(_participant);
        _worldFromHead = worldFromStage * input.StageFromHead;
        _vignette.Update(_worldFromHead, 0f, Vignette.Off);
        _closing?.Update(worldFromStage);
    }

    public bool WantsFrame()
    {
        if (_drawing is { } drawing)
        {
            if (!drawing.IsDone)
            {
                return false;
            }

            _drawing = null;
            _budget.End();
        }

        if (_photographer is { IsDue: true })
        {
            _renderer.FinishLight();
            _renderer.FinishText();
            return true;
        }

        return _budget.HasRoom;
    }

    public void Draw(in XrRenderTarget target, in XrInput input, in XrEye left, in XrEye right, FrameStatistics statistics)
    {
        _budget.Begin();
        statistics.Resume();
        Pose worldFromStage = _mirror.WorldFromStage(_participant);
        _eyes[0] = left.InWorld(worldFromStage);
        _eyes[1] = right.InWorld(worldFromStage);
        GpuImage image = target.Image;
        statistics.Pause();
        _overlay?.Update(worldFromStage * input.StageFromHead, statistics, _mirror.Tick);
        GpuFrame frame = _frames.Begin();
        TakeHiddenArea();
        ChooseScale();
        _quads?.Choose(staysInFrames: _photographer is { IsDue: true });
        _backend.TryAcquireDepth(out GpuImage? depth);
        _renderer.Record(frame, image, _eyes.AsSpan(0, (int)target.Image.Description.Layers), SimulationTime.SecondsAt(_mirror.Tick), depth);
        statistics.Add(_renderer.Statistics.PrepareMilliseconds);
        _quads?.Draw(frame, worldFromStage);
        frame.Submit();
        bool isPhotographed = _photographer is { IsDue: true };
        if (_gpu.Description.IsSoftware && _drawsBesideSimulation && !isPhotographed)
        {
            _drawing = frame;
            return;
        }

        if (_gpu.Description.IsSoftware || isPhotographed)
        {
            frame.Wait();
        }

        _photographer?.Take(image, (int)target.Image.Description.Layers);
        _budget.End();
    }

    /// <summary>Also where the view could not be made whole: workers may be making pipelines on a device that its owner is about to close.</summary>
    public void Dispose()
    {
        _frames?.WaitAll();
        _quads?.Dispose();
        _scene?.Dispose();
        _photographer?.Dispose();
        _frames?.Dispose();
        _renderer?.Dispose();
        _guidance.Dispose();
    }

    /// <summary>On a desk's screen the room around it is seen to stand still: nothing has to darken.</summary>
    private Vignette VignetteWanted => _isHeadset ? _menuState?.Preferences.Vignette ?? Vignette.Off : Vignette.Off;

    private CaptionPlace PlaceOf(CaptionPlace place) =>
        _backend is WindowBackend window ? place.AtEdge(CaptionPresenter.DistanceMeters, window.HalfHeightRadians) : place;

    private PanelLook LookOf(LearnerPreferences preferences) => new(PanelTheme.Of(preferences.Palette), _language, preferences.TextFactor);

    private void Follow(LearnerPreferences preferences)
    {
        PanelLook look = LookOf(preferences);
        _panels.Look = look;
        _menu!.Look = look;
        _captions.TextFactor = look.TextFactor;
        _soundCaptions.TextFactor = look.TextFactor;
    }

    /// <summary>A software device misses frames by far more than a smaller image saves.</summary>
    private static bool MayShrink(IXrBackend backend) => backend.CanShowPart && backend.Gpu is { Description.IsSoftware: false };

    private void ChooseScale()
    {
        if (!MayShrink(_backend))
        {
            return;
        }

        _resolution.Add(_renderer.DeviceWork.TotalMilliseconds, _backend.FramePeriodMilliseconds);
        (float scale, FoveationLevel foveation) = (_resolution.Scale, _resolution.Foveation);
        if (_photographer is { IsDue: true })
        {
            // Pictures are read from the whole image, and looked at everywhere.
            (scale, foveation) = (1f, FoveationLevel.Off);
            _resolution.LeaveOut();
        }

        _renderer.RenderScale = scale;
        _renderer.Foveation = foveation;
        _renderer.HasScreenOcclusion = _resolution.HasExtras;
        _backend.ShowPart(scale);
    }

    private void TakeHiddenArea()
    {
        if (_hiddenAreaVersion != _backend.HiddenAreaVersion)
        {
            _hiddenAreaVersion = _backend.HiddenAreaVersion;
            _renderer.SetHiddenArea(0, _backend.HiddenAreaOf(0));
            _renderer.SetHiddenArea(1, _backend.HiddenAreaOf(1));
        }
    }

    /// <summary>Shows the learner as others see them, without what only the learner sees; or back again.</summary>
    private void SeeFromOutside(bool isOutside)
    {
        _captions.SetVisible(!isOutside);
        _soundCaptions.SetVisible(!isOutside);
        _overlay?.SetVisible(!isOutside);
        _menu?.SetVisible(!isOutside);
        _closing?.SetVisible(!isOutside);
        _vignette.SetVisible(!isOutside);
        _hands.ShowAsOthersSee(isOutside);
        if (isOutside)
        {
            _avatar ??= AvatarPresenter.TryMake(_renderer, _mirror, _participant, _wardrobe, _scene.Footing, _gear, _note);
            _avatar?.Show(_worldFromHead, _hands.AsOthersSee(Hand.Left), _hands.AsOthersSee(Hand.Right));
        }
        else
        {
            _avatar?.Hide();
        }
    }
}
