using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>A closed empty hand is a body that pushes loose things about; an open one passes by, so that it can take.</summary>
internal sealed class FistSystem(PhysicsWorld physics)
{
    private readonly List<Fist> _fists = new(8);

    public void Join(LearnerBody learner)
    {
        _fists.Add(new Fist(learner.Left, PhysicsBodies.AddFist(physics), IsClosed: false));
        _fists.Add(new Fist(learner.Right, PhysicsBodies.AddFist(physics), IsClosed: false));
    }

    public void Update()
    {
        for (int i = 0; i < _fists.Count; i++)
        {
            Fist fist = _fists[i];
            bool isClosed = fist.Hand.IsFree && fist.Hand.IsSqueezing;
            if (isClosed != fist.IsClosed)
            {
                PhysicsBodies.SetFist(physics, fist.Body, isClosed, fist.Hand.WorldFromGrip);
                _fists[i] = fist with { IsClosed = isClosed };
            }

            if (isClosed)
            {
                physics.SetKinematicTarget(fist.Body, fist.Hand.WorldFromGrip);
            }
        }
    }

    private readonly record struct Fist(HandBody Hand, BodyHandle Body, bool IsClosed);
}
