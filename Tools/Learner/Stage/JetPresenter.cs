using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Models;
using VRLab.Rendering;
using VRLab.Rendering.Particles;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>Shows what leaves the nozzles of tools that aim, as far as their trigger is pulled. Allocates nothing a frame.</summary>
internal sealed class JetPresenter
{
    private readonly SceneRenderer _renderer;
    private readonly SessionMirror _mirror;
    private readonly List<(ObjectId Tool, Pose ToolFromTip, EmitterHandle Jet)> _jets = [];

    public JetPresenter(Scenario scenario, SceneRenderer renderer, SessionMirror mirror)
    {
        (_renderer, _mirror) = (renderer, mirror);
        var models = new ModelSource(scenario.Identity.Folder);
        foreach (SceneObject item in scenario.Objects.Where(item => item.Interaction is ToolInteraction { SpreadRadians: > 0 }))
        {
            Pose tip = models.Get(item.Asset, item.Parameters).Anchors.GetValueOrDefault(ModelAsset.TipAnchor, Pose.Identity);
            _jets.Add((item.Id, tip, renderer.Particles.AddEmitter(ParticleKind.FoamJet, item.WorldFromObject * tip, 0f)));
        }
    }

    public void Update()
    {
        for (int i = 0; i < _jets.Count; i++)
        {
            (ObjectId tool, Pose toolFromTip, EmitterHandle jet) = _jets[i];
            if (_mirror.TryGetPose(tool, out Pose worldFromTool))
            {
                _renderer.Particles.SetEmitter(jet, worldFromTool * toolFromTip, (float)_mirror.ControlPosition(tool));
            }
        }
    }
}
