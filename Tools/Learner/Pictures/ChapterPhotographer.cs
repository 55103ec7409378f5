using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Core.Images;
using VRLab.Gpu;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Takes the pictures of the report: for each chapter what both eyes see and an overview, at the moment when its middle
/// step is performed. Reading a picture back waits for the device; it happens once a chapter.
/// </summary>
public sealed class ChapterPhotographer : IDisposable
{
    private const uint OverviewWidth = 1280;
    private const uint OverviewHeight = 720;

    /// <summary>A picture for people has time, whatever frames have.</summary>
    private const int PictureSamples = 4;

    private readonly Scenario _scenario;
    private readonly SceneRenderer _renderer;
    private readonly Func<ChapterId, string, string> _pathOf;
    private readonly GpuReadback _readback;
    private readonly OffscreenTarget _overview;
    private readonly Action<bool> _seeFromOutside;
    private readonly HashSet<ChapterId> _taken = [];
    private ChapterId? _due;

    /// <param name="scenario">Its chapters name their cameras.</param>
    /// <param name="renderer">Draws the overview.</param>
    /// <param name="gpu">Where the pictures are read back from.</param>
    /// <param name="mirror">Tells when steps are performed.</param>
    /// <param name="pathOf">From chapter and view (left, right, overview) to the file to write.</param>
    /// <param name="seeFromOutside">Called with true before the overview is drawn and with false after it.</param>
    public ChapterPhotographer(
        Scenario scenario,
        SceneRenderer renderer,
        GpuDevice gpu,
        SessionMirror mirror,
        Func<ChapterId, string, string> pathOf,
        Action<bool> seeFromOutside)
    {
        _seeFromOutside = seeFromOutside;
        (_scenario, _renderer) = (scenario, renderer);
        _pathOf = pathOf;
        _readback = new GpuReadback(gpu);
        _overview = new OffscreenTarget(renderer, OverviewWidth, OverviewHeight, samples: PictureSamples);
        mirror.StepWasPerformed += (_, _, step) => NoteStep(step);
    }

    /// <summary>A picture is wanted of the next frame.</summary>
    public bool IsDue => _due is not null;

    /// <summary>Writes the pictures of the frame that was just drawn and finished; waits for the next one while letters are on their way to the device.</summary>
    public void Take(GpuImage eyes, int eyeCount)
    {
        if (_due is not { } chapter || _renderer.HasPendingText)
        {
            return;
        }

        _due = null;
        _taken.Add(chapter);
        Save(eyes, 0, _pathOf(chapter, "left"));
        Save(eyes, (uint)Math.Max(0, eyeCount - 1), _pathOf(chapter, "right"));
        EyeView camera = SceneCameras.View(_scenario, CameraOf(chapter), OverviewWidth / (float)OverviewHeight);
        _seeFromOutside(true);
        _overview.Render([camera]);
        _seeFromOutside(false);
        PngWriter.Save(_pathOf(chapter, "overview"), (int)OverviewWidth, (int)OverviewHeight, _overview.Read());
    }

    public void Dispose()
    {
        _overview.Dispose();
        _readback.Dispose();
    }

    private void NoteStep(StepId step)
    {
        ChapterId chapter = _scenario.StepOf(step).Chapter;
        IReadOnlyList<ScenarioStep> steps = _scenario.Chapters.First(candidate => candidate.Id == chapter).Steps;
        bool isMiddleOrLater = steps.Select(candidate => candidate.Id).ToList().IndexOf(step) >= (steps.Count - 1) / 2;
        if (isMiddleOrLater && !_taken.Contains(chapter))
        {
            _due = chapter;
        }
    }

    private string CameraOf(ChapterId chapter) => _scenario.Chapters.First(candidate => candidate.Id == chapter).Camera;

    private void Save(GpuImage image, uint layer, string path)
    {
        byte[] rgba = _readback.ReadRgba(image, GpuImageUse.ColorAttachment, layer);
        PngWriter.Save(path, (int)image.Description.Width, (int)image.Description.Height, rgba);
    }
}
